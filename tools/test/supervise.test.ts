import { expect, it } from 'vitest';
import { runsOfNpmTest } from './testing/runs-of-npm-test.ts';

const { npmTest, expectNothingAfterSignal, expectNothingLeft } = runsOfNpmTest();

it('a signal during « unit » leaves no process, port, folder or shared memory', async () => {
  await expectNothingAfterSignal('unit', ['tools/postgres'], [/vitest\.mjs/, /vitest\/dist|node \(vitest/]);
});

it('the next run passes, and leaves nothing either', async () => {
  const run = npmTest('--only', 'unit', 'tools/test/counts.test.ts');
  expect(await run.ended).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
  expect(run.process.exitCode).toBe(0);
  expectNothingLeft();
});
