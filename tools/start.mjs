import { spawn } from 'node:child_process';
import { buildIfNeeded } from './build/build.mjs';
import { gatewayNodeOptions } from './gateway/node-options.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';
import { gatewayEnvironment } from './support/gateway-environment.mjs';
import { root } from './support/root.mjs';

/**
 * Runs the gateway until it ends, handing on the signals that ask it to.
 * @returns {Promise<number>} its exit code
 */
function serve() {
  const gateway = spawn(process.execPath, [...gatewayNodeOptions, 'dist/gateway/main.js'], {
    cwd: root,
    env: gatewayEnvironment(),
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => gateway.kill(signal));
  return new Promise((resolve, reject) => {
    gateway.once('error', reject);
    gateway.once('exit', (code) => resolve(code ?? 1));
  });
}

await runCommand(async () => {
  await ensureDependencies();
  await buildIfNeeded();
  return serve();
});
