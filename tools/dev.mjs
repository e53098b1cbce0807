import { buildIfNeeded } from './build/build.mjs';
import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await buildIfNeeded();
  const { develop } = await import('./build/develop.mjs');
  await develop();
});
