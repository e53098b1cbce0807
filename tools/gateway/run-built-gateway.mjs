// @ts-check
import { spawn } from 'node:child_process';
import { root } from '../support/root.mjs';
import { gatewayNodeOptions } from './node-options.mjs';

/**
 * Runs the built gateway until it ends, handing on the signals that ask it to.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [command] a command and its parameters; else it serves
 * @returns {Promise<number>} its exit code
 */
export function runBuiltGateway(env, command = []) {
  const gateway = spawn(process.execPath, [...gatewayNodeOptions, 'dist/gateway/main.js', ...command], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => gateway.kill(signal));
  return new Promise((resolve, reject) => {
    gateway.once('error', reject);
    gateway.once('exit', (code) => resolve(code ?? 1));
  });
}
