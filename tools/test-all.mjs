import { supervise } from './test/supervise.mjs';

process.exitCode = await supervise(['tools/test/main.mjs', '--all', ...process.argv.slice(2)]);
