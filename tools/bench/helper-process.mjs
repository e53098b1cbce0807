import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Starts a program of `bare/` and waits until it says `ready <url>`.
 * @param {string} name @param {Record<string, string>} [env]
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export function startHelper(name, env = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`./bare/${name}`, import.meta.url))], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => {
    child.kill('SIGTERM');
  };
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('ready ')) resolve({ url: line.slice('ready '.length), stop });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended (code ${code}) before it was ready`)));
  });
}
