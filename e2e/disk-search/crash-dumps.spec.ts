import { test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noCrashDumps, quiet } from '../support/chromium.ts';
import { expect } from '../support/expect.ts';
import { openProfile } from '../support/profile.ts';

/** A crash dump is a copy of a visitor's memory (SECURITY « Terminal »). */
const dump = /\.(dmp|meta)$/;

test('I1 a page that crashes leaves no dump of its memory', async () => {
  const profile = await openProfile();
  const page = await profile.page();
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await profile.close();
  const dumps = (await readdir(profile.folder, { recursive: true })).filter((name) => dump.test(name));
  await profile.remove();
  expect(dumps).toEqual([]);
});

test('a terminal is started with what keeps the browser quiet in these tests', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../docs/exploitation.md'), 'utf8');
  const environment = Object.entries(noCrashDumps).map((pair) => pair.join('='));
  for (const setting of [...quiet, ...environment]) expect(guide).toContain(setting);
});
