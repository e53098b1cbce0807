import { resolve } from 'node:path';
import { buildIfNeeded } from './build/build.mjs';
import { runBuiltGateway } from './gateway/run-built-gateway.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';

// From a pilot in demonstration to production: docs/exploitation.md. The environment is that of the gateway to come.
await runCommand(async () => {
  await ensureDependencies();
  await buildIfNeeded();
  const parameters = process.argv.slice(2).map((file) => resolve(file));
  return runBuiltGateway(process.env, ['new-installation', ...parameters]);
});
