import { buildIfNeeded } from './build/build.mjs';
import { runBuiltGateway } from './gateway/run-built-gateway.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';
import { gatewayEnvironment } from './support/gateway-environment.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await buildIfNeeded();
  return runBuiltGateway(gatewayEnvironment());
});
