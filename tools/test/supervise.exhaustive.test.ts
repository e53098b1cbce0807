import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildIfNeeded } from '../build/build.mjs';
import { root } from '../support/root.mjs';
import { runsOfNpmTest } from './testing/runs-of-npm-test.ts';

const { expectNothingAfterSignal, hasBuild, copy } = runsOfNpmTest();

beforeAll(buildIfNeeded);

it.each([
  { suite: 'check', files: [], atWork: [/oxlint|tsc|size-limit/] },
  { suite: 'build', files: [], atWork: [/vite\.js build/] },
  { suite: 'e2e', files: ['e2e/flows'], atWork: [/gateway\/main\.js/, /--type=renderer/] },
])('a signal during « $suite » leaves no process, port, folder or shared memory', async ({ suite, files, atWork }) => {
  if (suite === 'e2e') cpSync(join(root, 'dist'), join(copy(), 'dist'), { recursive: true });
  await expectNothingAfterSignal(suite, files, atWork);
  expect(hasBuild()).toBe(suite === 'e2e');
});
