import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { byPlaywright } from './features-off.ts';

const bundle = join(import.meta.dirname, '../../node_modules/playwright-core/lib/coreBundle.js');

it('repeats all that Playwright turns off: its own list counts no more', () => {
  const list = /disabledFeatures = \[(.*?)\]\.filter/s.exec(readFileSync(bundle, 'utf8'))?.[1] ?? '';
  const names = [...list.replaceAll(/\/\/.*/g, '').matchAll(/"(\w+)"/g)].map(([, name]) => name);
  expect(names).toContain('DestroyProfileOnBrowserClose');
  expect(byPlaywright.toSorted()).toEqual(names.toSorted());
});
