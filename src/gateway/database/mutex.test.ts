import { describe, expect, it } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { mutex } from './mutex.ts';

describe('the turn for the one connection', () => {
  it('goes round in order of arrival, one at a time', async () => {
    const turn = mutex(manualClock(), 1_000);
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3].map(async (n) => {
        const release = await turn.acquire();
        order.push(n);
        await Promise.resolve();
        order.push(n);
        release();
      }),
    );
    expect(order).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it('is refused to who waits too long, and comes to those behind', async () => {
    const clock = manualClock();
    const turn = mutex(clock, 1_000);
    const release = await turn.acquire();
    const impatient = turn.acquire();
    clock.advance(500);
    const patient = turn.acquire();
    clock.advance(600);
    await expect(impatient).rejects.toThrow('given back');
    release();
    await expect(patient).resolves.toBeTypeOf('function');
  });

  it('is given once, even when it is given back twice', async () => {
    const turn = mutex(manualClock(), 1_000);
    const first = await turn.acquire();
    const second = turn.acquire();
    const third = turn.acquire();
    first();
    first();
    await second;
    const raced = await Promise.race([third.then(() => 'third'), Promise.resolve('nobody')]);
    expect(raced).toBe('nobody');
  });
});
