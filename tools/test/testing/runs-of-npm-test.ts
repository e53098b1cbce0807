import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { copyCheckout } from '../copy-checkout.mjs';
import { processesOf } from '../processes.mjs';
import { makeRunFolder } from '../run-folder.mjs';

interface Run {
  readonly process: ChildProcess;
  /** Everything it said, once it has ended. */
  readonly ended: Promise<string>;
}

const sharedMemory = () =>
  readFileSync('/proc/sysvipc/shm', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[1]);

/** Runs of `npm test` in a copy of the project, which they may interrupt the building of. */
export function runsOfNpmTest() {
  /** Where they keep everything. */
  let temporary: string;
  let copy: string;

  beforeAll(() => {
    temporary = makeRunFolder();
    copy = join(makeRunFolder(), 'project');
    copyCheckout(copy);
  });

  afterAll(() => {
    for (const folder of [temporary, join(copy, '..')]) rmSync(folder, { recursive: true, force: true });
  });

  function npmTest(...options: readonly string[]): Run {
    const { PATH, HOME, CHROMIUM_PATH } = process.env;
    const child = spawn(process.execPath, ['tools/test.mjs', ...options], {
      cwd: copy,
      env: { PATH, HOME, TMPDIR: temporary, ...(CHROMIUM_PATH === undefined ? {} : { CHROMIUM_PATH }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    return { process: child, ended: new Promise((resolve) => child.once('close', () => resolve(output))) };
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

  /** Asks a run to end once each pattern fits one of its processes. */
  async function expectNothingAfterSignal(suite: string, files: readonly string[], atWork: readonly RegExp[]) {
    const run = npmTest('--only', suite, ...files);
    await untilAtWork(run, [/\/postgres -D /, ...atWork]);
    const segments = sharedMemoryOfRun();
    expect(segments).not.toEqual([]);
    run.process.kill('SIGTERM');
    await run.ended;
    expect(run.process.exitCode).toBe(143);
    // A port is closed with its process.
    expectNothingLeft();
    expect(sharedMemory().filter((segment) => segment !== undefined && segments.includes(segment))).toEqual([]);
  }

  function expectNothingLeft() {
    expect(processesOf(temporary)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  }

  return {
    npmTest,
    expectNothingAfterSignal,
    expectNothingLeft,
    hasBuild: () => existsSync(join(copy, 'dist/.sources-stamp')),
    copy: () => copy,
  };
}
