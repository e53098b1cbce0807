import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder is in use by a living process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}: two gateways on one embedded database lose data.`);
    this.pid = pid;
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process alone. The lock is a file that names its owner; it appears whole or not at
 * all (a hard link to a finished file), so that no one reads half a lock. A lock whose owner is dead, or
 * whose number now belongs to another process, is taken over.
 *
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lockFile = join(folder, 'lock');
  const draft = join(folder, `lock-${randomUUID()}`);
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid), id: randomUUID() });
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    await takeLock(folder, draft, lockFile);
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      const held = await readFile(lockFile, 'utf8').catch(() => undefined);
      if (held === mine) await rm(lockFile, { force: true });
    },
  };
}

async function takeLock(folder: string, draft: string, lockFile: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await link(draft, lockFile);
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const text = await readFile(lockFile, 'utf8').catch(() => '{}');
    const owner = await livingOwner(text);
    if (owner !== undefined) throw new FolderInUse(folder, owner);
    await bury(lockFile, text, `${draft}-stale`);
  }
  throw new Error(`${folder} could not be locked: others keep taking it.`);
}

/**
 * Removes a dead owner's lock. Should a living one have taken its place in the meantime, it is put back: two
 * processes that find the same stale lock never both hold the folder.
 */
async function bury(lockFile: string, stale: string, grave: string): Promise<void> {
  try {
    await rename(lockFile, grave);
    if ((await readFile(grave, 'utf8')) !== stale) await link(grave, lockFile);
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(grave, { force: true });
  }
}

/** The process that a lock names; undefined when it has ended. */
async function livingOwner(text: string): Promise<number | undefined> {
  const { pid, started } = ownerIn(text);
  if (pid === undefined) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return undefined;
  }
  const startedNow = await startOf(pid);
  const reused = started !== undefined && startedNow !== undefined && started !== startedNow;
  return reused ? undefined : pid;
}

function ownerIn(text: string): { pid?: number; started?: string } {
  try {
    const owner: unknown = JSON.parse(text);
    if (typeof owner !== 'object' || owner === null) return {};
    return {
      ...('pid' in owner && typeof owner.pid === 'number' ? { pid: owner.pid } : {}),
      ...('started' in owner && typeof owner.started === 'string' ? { started: owner.started } : {}),
    };
  } catch {
    return {};
  }
}

/** When a process started, in the kernel's ticks: tells a process from a later one with its number. Linux only. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the command in parentheses and may itself hold spaces: count from behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
