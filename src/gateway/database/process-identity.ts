import { readFile, readlink } from 'node:fs/promises';

/** When a process started, in the kernel's ticks: tells a process from a later one with its number. Linux only. */
export async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the command in parentheses and may itself hold spaces: count from behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/**
 * Where the number of a process means this process: a start of a machine, and on it a container. Undefined where the
 * system does not say (outside Linux).
 */
export async function namespaceHere(): Promise<string | undefined> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => undefined);
  const pids = await readlink('/proc/self/ns/pid').catch(() => undefined);
  return boot === undefined || pids === undefined ? undefined : `${boot.trim()}/${pids}`;
}
