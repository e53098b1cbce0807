import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { runChecks } = await import('./check/run-checks.mjs');
  return (await runChecks(process.argv.slice(2))) ? 0 : 1;
});
