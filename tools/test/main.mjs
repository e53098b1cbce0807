import { parseArgs } from 'node:util';
import { ensureDependencies } from '../install/ensure-dependencies.mjs';
import { ensureTestParts } from '../install/ensure-test-parts.mjs';
import { runCommand } from '../support/command.mjs';

/**
 * `npm test` and `npm run test:all`, below what ends it (supervise.mjs): with `--` come `--busy` (a busy process beside
 * it on each core), `--only <suite>` (check, faults, unit, build, e2e; may come twice), and parts of file names.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      busy: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  await ensureDependencies();
  const { chromium } = await ensureTestParts();
  const { runAll } = await import('./run-all.mjs');
  return runAll({ ...values, files: positionals, chromium });
});
