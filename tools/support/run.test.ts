import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from './root.mjs';

const child = "['-e', 'console.log(1)']";

it.each([
  ['stdout', '1\n', ''],
  ['stderr', '', '1\n'],
])('what a program says goes to %s, where that is asked', (to, stdout, stderr) => {
  const script = `import { run } from './tools/support/run.mjs'; await run(process.execPath, ${child}, { to: '${to}' });`;
  expect(
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }),
  ).toMatchObject({ stdout, stderr });
});
