import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../server/clock.ts';
import { namespaceHere, startOf } from './process-identity.ts';

/** The folder is in use by a living process. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}: two gateways on one embedded database lose data.`);
    this.pid = pid;
  }
}

/** Another process took the lock while this one stood still. Never caught: a process that goes on would lose rows. */
class FolderLost extends Error {
  override readonly name = 'FolderLost';
}

export interface FolderLock {
  release(): Promise<void>;
}

/** The owner touches its lock this often… */
const beatMs = 3_000;
/** …so a lock of a process that cannot be seen from here, untouched for so long, has no owner any more. */
const silentMs = 15_000;

/**
 * Takes a folder for this process alone. The lock is a file that names its owner; it appears whole or not at
 * all (a hard link to a finished file), so that no one reads half a lock. A lock whose owner is dead, or
 * whose number now belongs to another process, is taken over.
 *
 * The number of a process means nothing in another container or on another machine: there the owner is watched instead,
 * which touches its lock every few seconds.
 *
 * @throws FolderInUse
 */
export async function lockFolder(folder: string, clock: Clock): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lockFile = join(folder, 'lock');
  const draft = join(folder, `lock-${randomUUID()}`);
  const mine = JSON.stringify({
    pid: process.pid,
    started: await startOf(process.pid),
    namespace: await namespaceHere(),
    id: randomUUID(),
  });
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    await takeLock(folder, draft, clock);
  } finally {
    await rm(draft, { force: true });
  }
  const released = new AbortController();
  void beat(lockFile, mine, clock, released.signal);
  return {
    async release() {
      released.abort();
      const held = await readFile(lockFile, 'utf8').catch(() => undefined);
      if (held === mine) await rm(lockFile, { force: true });
    },
  };
}

/** Shows that the owner lives. */
async function beat(lockFile: string, mine: string, clock: Clock, released: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(beatMs, released);
    if (released.aborted) return;
    const held = await readFile(lockFile, 'utf8').catch(() => undefined);
    if (held !== mine && !released.aborted) throw new FolderLost(`${lockFile} was taken by another process.`);
    const now = clock.now() / 1000;
    // A lock released meanwhile is gone; one that others took is found at the next beat.
    await utimes(lockFile, now, now).catch(() => undefined);
  }
}

async function takeLock(folder: string, draft: string, clock: Clock): Promise<void> {
  const lockFile = join(folder, 'lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await link(draft, lockFile);
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const text = await readFile(lockFile, 'utf8').catch(() => '{}');
    const owner = await livingOwner(text, lockFile, clock);
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
async function livingOwner(text: string, lockFile: string, clock: Clock): Promise<number | undefined> {
  const { pid, started, namespace } = ownerIn(text);
  if (pid === undefined) return undefined;
  const here = await namespaceHere();
  if (namespace !== undefined && namespace !== here) return (await isBeating(lockFile, clock)) ? pid : undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return undefined;
  }
  const startedNow = await startOf(pid);
  const reused = started !== undefined && startedNow !== undefined && started !== startedNow;
  return reused ? undefined : pid;
}

/** Whether the lock is touched while one looks. No clock is compared: those of two machines may differ. */
async function isBeating(lockFile: string, clock: Clock): Promise<boolean> {
  const touchedAt = async () => (await stat(lockFile).catch(() => undefined))?.mtimeMs;
  const before = await touchedAt();
  for (let waitedMs = 0; waitedMs < silentMs; waitedMs += beatMs) {
    await clock.sleep(beatMs, undefined, 'holding');
    if ((await touchedAt()) !== before) return true;
  }
  return false;
}

function ownerIn(text: string): { pid?: number; started?: string; namespace?: string } {
  try {
    const owner: unknown = JSON.parse(text);
    if (typeof owner !== 'object' || owner === null) return {};
    return {
      ...('pid' in owner && typeof owner.pid === 'number' ? { pid: owner.pid } : {}),
      ...('started' in owner && typeof owner.started === 'string' ? { started: owner.started } : {}),
      ...('namespace' in owner && typeof owner.namespace === 'string' ? { namespace: owner.namespace } : {}),
    };
  } catch {
    return {};
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
