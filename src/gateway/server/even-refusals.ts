import { problemName } from '#contract/routes/problem.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Refusal } from './problems.ts';

/** Longer than a refusal takes on a machine that is not overloaded; a visitor who typed something wrong does not notice it. */
export const refusalStepMs = 50;

/**
 * « Does not match » is what somebody hears who asks about a person they may not know. The statements behind it are the same
 * for everybody (I7), yet one that finds a row takes a few hundred microseconds more. So this refusal leaves on a grid: always a
 * whole number of steps after its request came.
 *
 * @param elapsedMs since the request came.
 */
export async function waitForStep(
  { problem }: Refusal,
  elapsedMs: number,
  // Not the gateway's own clock, which tests turn by hand: an attacker measures real time.
  { sleep }: Pick<Clock, 'sleep'> = systemClock,
): Promise<void> {
  if (problemName(problem) !== 'doesNotMatch') return;
  await sleep(refusalStepMs - (elapsedMs % refusalStepMs));
}
