import { spawnSync } from 'node:child_process';
import { exitCodeFor, linesFor, readAudit } from './audit/read-audit.mjs';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const audit = readAudit(stdout ?? '');
console.log(linesFor(audit).join('\n'));
process.exitCode = exitCodeFor(audit);
