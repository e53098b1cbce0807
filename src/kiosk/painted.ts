import { createTimers } from './clock.ts';

/** A page that is not shown has no next frame. */
const FRAME_LIMIT_MS = 100;

/** Resolves once the page has been painted as it stands now. */
export async function painted(): Promise<void> {
  const timers = createTimers();
  await Promise.race([new Promise((resolve) => requestAnimationFrame(resolve)), timers.wait(FRAME_LIMIT_MS)]);
  // What follows a frame's own work comes after its paint.
  await timers.wait(0);
  timers.dispose();
}
