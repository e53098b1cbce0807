import { describe, expect, it } from 'vitest';
import { batched } from './batched.ts';

/** A work that notes its runs, and whose runs end when the test says so. */
function world(keysOf?: (item: string) => readonly string[]) {
  const runs: string[][] = [];
  const ends: (() => void)[] = [];
  const work = batched<string, string>(
    async (items) => {
      runs.push([...items]);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (items.includes('bad')) throw new Error('on purpose');
      return items.map((item) => item.toUpperCase());
    },
    keysOf === undefined ? {} : { keysOf },
  );
  const endOne = async () => {
    await expect.poll(() => ends.length).toBeGreaterThan(0);
    ends.shift()?.();
  };
  return { runs, work, endOne };
}

describe('a batched work', () => {
  it('does at once what comes alone, and together what came meanwhile', async () => {
    const { runs, work, endOne } = world();
    const results = Promise.all(['a', 'b', 'c'].map(work));
    await endOne();
    await endOne();
    expect(await results).toEqual(['A', 'B', 'C']);
    expect(runs).toEqual([['a'], ['b', 'c']]);
    const later = work('d');
    await endOne();
    expect(await later).toBe('D');
  });

  it('never takes two items with a key in common into one run, and keeps their order', async () => {
    const { runs, work, endOne } = world((item) => [item.slice(0, 1)]);
    const results = Promise.all(['x', 'a1', 'a2', 'b1', 'a3'].map(work));
    for (let run = 0; run < 4; run += 1) await endOne();
    expect(await results).toEqual(['X', 'A1', 'A2', 'B1', 'A3']);
    expect(runs).toEqual([['x'], ['a1', 'b1'], ['a2'], ['a3']]);
  });

  it('that fails is done again item by item: only the bad one fails', async () => {
    const { runs, work, endOne } = world();
    const results = Promise.allSettled(['first', 'a', 'bad', 'b'].map(work));
    for (let run = 0; run < 5; run += 1) await endOne();
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([['first'], ['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });
});
