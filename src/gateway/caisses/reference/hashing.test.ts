import { expect, it } from 'vitest';
import { inTurns } from './hashing.ts';

/** Works that end when the test says so, and how many run. */
function works(limit: number) {
  const turn = inTurns(limit);
  const log = { running: 0, most: 0, order: [] as number[] };
  const ends: (() => void)[] = [];
  const start = async (index: number, fails = false) =>
    await turn(async () => {
      log.running += 1;
      log.most = Math.max(log.most, log.running);
      log.order.push(index);
      await new Promise<void>((resolve) => ends.push(resolve));
      log.running -= 1;
      if (fails) throw new Error('failed');
      return index;
    });
  const endNext = async () => {
    ends.shift()?.();
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  };
  return { start, endNext, log };
}

it('runs so many at once and no more, in the order in which they came', async () => {
  const { start, endNext, log } = works(2);
  const all = Promise.all([1, 2, 3, 4, 5].map(async (index) => await start(index)));
  for (let time = 0; time < 6; time += 1) await endNext();
  expect(await all).toEqual([1, 2, 3, 4, 5]);
  expect(log).toEqual({ running: 0, most: 2, order: [1, 2, 3, 4, 5] });
});

it('gives the turn back after a failure', async () => {
  const { start, endNext, log } = works(1);
  const first = start(1, true);
  const second = start(2);
  await endNext();
  await expect(first).rejects.toThrow('failed');
  await endNext();
  expect(await second).toBe(2);
  expect(log.most).toBe(1);
});
