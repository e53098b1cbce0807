import { buildIfNeeded } from '../build/build.mjs';
import { runQuietly } from '../support/run.mjs';

/**
 * Checks the size of what the kiosk loads first (.size-limit.cjs), on a build of the sources as they stand.
 * @returns {Promise<{ findings: readonly string[], note: string }>} note: the size that was found
 */
export async function checkSize() {
  await buildIfNeeded();
  const sizeLimit = 'node_modules/size-limit/bin.js';
  const { code, stdout, output } = await runQuietly(process.execPath, [sizeLimit, '--json']);
  const [shell] = code === 0 || stdout.startsWith('[') ? JSON.parse(stdout) : [];
  if (!shell || shell.size === 0) return { findings: [`size-limit measured nothing:\n${output}`], note: '' };
  const note = `${(shell.size / 1000).toFixed(1)} of ${shell.sizeLimit / 1000} kB`;
  return { findings: code === 0 && shell.passed ? [] : [`${shell.name}: ${note}`], note };
}
