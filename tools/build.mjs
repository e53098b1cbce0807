import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { build } from './build/build.mjs';
import { runCommand } from './support/command.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await build();
});
