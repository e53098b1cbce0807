import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcessesOf } from './processes.mjs';

/**
 * Makes the folder below which a run keeps everything: databases, profiles, reports. Who is started with `TMPDIR`
 * set to it puts temporary files there, and can be found by it.
 * @returns {string}
 */
export function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'borne-test-'));
  // As root, PostgreSQL runs under another account: it has to get to its data.
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends every process of the run, then removes what it left. @param {string} folder */
export async function endRun(folder) {
  await endProcessesOf(folder);
  for (const name of readdirSync(folder)) removeSharedMemory(join(folder, name));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** What a PostgreSQL that was killed leaves in the system: its lock file names it. @param {string} dataFolder */
function removeSharedMemory(dataFolder) {
  const lock = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const [, segment] = /^ *\d+ +(\d+)$/m.exec(readFileSync(lock, 'utf8')) ?? [];
  if (segment !== undefined) spawnSync('ipcrm', ['-m', segment]);
}
