import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from '../support/root.mjs';
import { endRun, makeRunFolder } from './run-folder.mjs';

/**
 * Runs a script in a process of its own, and leaves nothing of it: not when it ends, and not when we are asked to
 * end in its midst. The script does not have to care, nor does anything that it starts.
 * @param {readonly string[]} script and its arguments
 * @returns {Promise<number>} the exit code
 */
export async function supervise(script) {
  const folder = makeRunFolder();
  const run = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => resolve(128 + constants.signals[signal]));
    run.once('error', () => resolve(1));
    run.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  await endRun(folder);
  return code;
}
