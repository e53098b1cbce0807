import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { loadTypeScript } from './simulate/load-typescript.mjs';
import { runCommand, Stop } from './support/command.mjs';

/** Exit code when some parameter has to be looked at again. */
const STALE = 3;

await runCommand(async () => {
  await ensureDependencies({ log: console.error });
  const { describeStale } = await loadTypeScript('tools/simulate/stale.ts');
  const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Stop('The day is written YYYY-MM-DD.');
  const { lines, stale } = describeStale(today);
  console.log(lines.join('\n'));
  return stale > 0 ? STALE : 0;
});
