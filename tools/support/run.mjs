import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program from the root of the project, its output going where ours goes.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, to?: 'stdout' | 'stderr' }} [options] env: the whole environment; else ours. to: where its
 * standard output goes
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not start
 */
export function run(program, args, { env = process.env, to = 'stdout' } = {}) {
  return new Promise((resolve) => {
    const output = to === 'stderr' ? process.stderr : 'inherit';
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', output, 'inherit'] });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * As `run`, keeping the output instead of showing it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] cwd: else the root of the project
 * @returns {Promise<{ code: number, stdout: string, output: string }>} output: both streams, as they came
 */
export function runQuietly(program, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('error', (error) => resolve({ code: 1, stdout, output: `${output}${program}: ${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, stdout, output }));
  });
}
