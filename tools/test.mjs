import { supervise } from './test/supervise.mjs';

process.exitCode = await supervise(['tools/test/main.mjs', ...process.argv.slice(2)]);
