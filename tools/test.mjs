import { ensureDependencies } from './install/ensure-dependencies.mjs';
import { ensureTestParts } from './install/ensure-test-parts.mjs';
import { runCommand } from './support/command.mjs';

// So that what we started ends with us.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1));

await runCommand(async () => {
  await ensureDependencies();
  const parts = await ensureTestParts();
  const { runAll } = await import('./test/run-all.mjs');
  return runAll(parts);
});
