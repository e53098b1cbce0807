import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { runCommand } from './support/command.mjs';

await runCommand(async () => {
  await ensureDependencies();
  const { runBench } = await import('./bench/run-bench.mjs');
  await runBench(process.argv.slice(2));
});
