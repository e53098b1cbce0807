import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';

/** @typedef {{ pid: number, command: string }} Process command: its arguments, joined by spaces */

/** How long a process may take to end, then how long PostgreSQL may take to drop its connections. */
const politeMs = 3_000;
const lastMs = 6_000;

/**
 * The processes that were started with this folder in their environment or as an argument. A test's browser, server
 * or database has process groups of its own, so a group is no way to find them. Without /proc none is found: there,
 * each ends what it started.
 * @param {string} folder
 * @returns {readonly Process[]}
 */
export function processesOf(folder) {
  return numbersIn('/proc').flatMap((pid) => {
    if (pid === process.pid) return [];
    const command = read(`/proc/${pid}/cmdline`);
    const isOurs = command.includes(folder) || read(`/proc/${pid}/environ`).includes(folder);
    return isOurs && command !== '' ? [{ pid, command: command.replaceAll('\0', ' ').trim() }] : [];
  });
}

/** @param {string} folder */
function numbersIn(folder) {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** @param {string} file of a process, which may have ended meanwhile or be another user's */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Ends the processes of a folder, whoever started them, and those that they start meanwhile.
 * @param {string} folder
 */
export async function endProcessesOf(folder) {
  const start = performance.now();
  const sent = new Set();
  for (let left = processesOf(folder); left.length > 0; left = processesOf(folder)) {
    for (const { pid, command } of left) {
      const signal = signalFor(command, performance.now() - start);
      if (signal !== undefined && !sent.has(`${pid} ${signal}`)) send(pid, signal);
      sent.add(`${pid} ${signal}`);
    }
    await pass(100);
  }
}

/**
 * PostgreSQL is asked twice before it is killed: only when it ends by itself does it give its shared memory back. Its
 * parts end with it.
 * @param {string} command
 * @param {number} waitedMs
 * @returns {NodeJS.Signals | undefined}
 */
function signalFor(command, waitedMs) {
  if (waitedMs > lastMs) return 'SIGKILL';
  if (command.startsWith('postgres: ')) return undefined;
  const isPostgres = /\/postgres /.test(command);
  if (waitedMs > politeMs) return isPostgres ? 'SIGQUIT' : 'SIGKILL';
  return isPostgres ? 'SIGINT' : 'SIGTERM';
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // The process has already ended.
  }
}
