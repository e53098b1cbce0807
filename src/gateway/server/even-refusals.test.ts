import { expect, it, vi } from 'vitest';
import { refusalStepMs, waitForStep } from './even-refusals.ts';
import { refuse } from './problems.ts';

const waitedAfter = async (elapsedMs: number, refusal = refuse('doesNotMatch')) => {
  const sleep = vi.fn(async () => {});
  await waitForStep(refusal, elapsedMs, { sleep });
  return sleep.mock.calls.flat();
};

it('P08 « does not match » leaves a whole number of steps after its request came', async () => {
  for (const elapsedMs of [0, 3.2, 4.9, 49.99, 50, 61, 1_234.5]) {
    const [waitedMs = 0] = await waitedAfter(elapsedMs);
    expect(waitedMs).toBeGreaterThan(0);
    const steps = (elapsedMs + waitedMs) / refusalStepMs;
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-9);
  }
});

it('another refusal is not held back', async () => {
  expect(await waitedAfter(3, refuse('sessionOver'))).toEqual([]);
});
