/** A page that is not shown has no next frame. */
const FRAME_LIMIT_MS = 100;

/** Resolves once the page has been painted as it was served: « Un instant… » comes before all that is to be evaluated. */
async function painted(): Promise<void> {
  const frame = new Promise((resolve) => requestAnimationFrame(resolve));
  const limit = new Promise((resolve) => setTimeout(resolve, FRAME_LIMIT_MS));
  await Promise.race([frame, limit]);
  // What follows a frame's own work comes after its paint.
  await new Promise((resolve) => setTimeout(resolve));
}

const root = document.getElementById('app');
if (root)
  void painted().then(async () => {
    const { start } = await import('./start.tsx');
    start(root);
  });
