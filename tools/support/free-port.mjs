// @ts-check
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: one of those could take ours between two starts. */
const lowest = 15_000;
const highest = 32_000;

/**
 * A port of 127.0.0.1 that nothing listened on a moment ago, drawn so that two programs that ask at once get two.
 * @param {() => number} [draw]
 * @returns {Promise<number>}
 */
export async function freePort(draw = () => randomInt(lowest, highest)) {
  for (;;) {
    const port = draw();
    if (await isFree(port)) return port;
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
