import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildIfNeeded } from '../build/build.mjs';
import { root } from '../support/root.mjs';
import { copyCheckout } from './copy-checkout.mjs';
import { processesOf } from './processes.mjs';
import { makeRunFolder } from './run-folder.mjs';

/** Where the runs of this file keep everything, and the copy that they may interrupt the building of. */
let temporary: string;
let copy: string;

beforeAll(async () => {
  await buildIfNeeded();
  temporary = makeRunFolder();
  copy = join(makeRunFolder(), 'project');
  copyCheckout(copy);
});

afterAll(() => {
  for (const folder of [temporary, join(copy, '..')]) rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly process: ChildProcess;
  /** Everything it said, once it has ended. */
  readonly ended: Promise<string>;
}

function npmTest(...options: readonly string[]): Run {
  const { PATH, HOME, CHROMIUM_PATH } = process.env;
  const child = spawn(process.execPath, ['tools/test.mjs', ...options], {
    cwd: copy,
    env: { PATH, HOME, TMPDIR: temporary, ...(CHROMIUM_PATH === undefined ? {} : { CHROMIUM_PATH }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return { process: child, ended: new Promise((resolve) => child.once('close', () => resolve(said))) };
}

/** Its processes once each pattern fits one of them. */
async function untilAtWork(run: Run, patterns: readonly RegExp[]): Promise<void> {
  while (run.process.exitCode === null) {
    const commands = processesOf(temporary).map(({ command }) => command);
    if (patterns.every((pattern) => commands.some((command) => pattern.test(command)))) return;
    await pass(20);
  }
  throw new Error(`ended before ${patterns.join(' and ')} was at work:\n${await run.ended}`);
}

/** The shared memory that the databases of a run hold, by the lock files in their folders. */
function sharedMemoryOfRun(): readonly string[] {
  const locks = readdirSync(temporary, { recursive: true }).filter((path) => String(path).endsWith('postmaster.pid'));
  return locks.flatMap((lock) => {
    const [, segment] = /^ *\d+ +(\d+)$/m.exec(readFileSync(join(temporary, String(lock)), 'utf8')) ?? [];
    return segment ?? [];
  });
}

const sharedMemory = () =>
  readFileSync('/proc/sysvipc/shm', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[1]);

const postgres = /\/postgres -D /;

it.each([
  { suite: 'check', files: [], atWork: [postgres, /oxlint|tsc|size-limit/] },
  { suite: 'unit', files: ['tools/postgres'], atWork: [postgres, /vitest\.mjs/, /vitest\/dist|node \(vitest/] },
  { suite: 'build', files: [], atWork: [postgres, /vite\.js build/] },
  { suite: 'e2e', files: ['e2e/flows'], atWork: [postgres, /gateway\/main\.js/, /--type=renderer/] },
])('a signal during « $suite » leaves no process, port, folder or shared memory', async ({ suite, files, atWork }) => {
  if (suite === 'e2e') cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  const run = npmTest('--only', suite, ...files);
  await untilAtWork(run, atWork);
  const segments = sharedMemoryOfRun();
  expect(segments).not.toEqual([]);
  run.process.kill('SIGTERM');
  await run.ended;
  expect(run.process.exitCode).toBe(143);
  // A port is closed with its process.
  expect(processesOf(temporary)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
  expect(sharedMemory().filter((segment) => segment !== undefined && segments.includes(segment))).toEqual([]);
  expect(existsSync(join(copy, 'dist/.sources-stamp'))).toBe(suite === 'e2e');
});

it('the next run passes, and leaves nothing either', async () => {
  const run = npmTest('--only', 'unit', 'tools/test/counts.test.ts');
  expect(await run.ended).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
  expect(run.process.exitCode).toBe(0);
  expect(processesOf(temporary)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
});
