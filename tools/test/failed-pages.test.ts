import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { failedPages } from './failed-pages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'borne-failed-pages-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('shows the outline of each page on which a test failed, and nothing else', () => {
  const path = join(folder, 'error-context.md');
  writeFileSync(path, '# Error details\nwhy\n# Page snapshot\n```yaml\n- heading "Bonjour"\n```\n# Test source\ncode');
  const spec = (title: string, attachments: readonly { name: string; path?: string }[]) => ({
    title,
    tests: [{ results: [{ attachments }] }],
  });
  const inner = {
    specs: [
      spec('fails', [
        { name: 'trace', path: 'none' },
        { name: 'error-context', path },
      ]),
    ],
  };
  const shown = failedPages({ suites: [{ specs: [spec('passes', [])], suites: [inner] }] });
  expect(shown).toEqual(['── on the screen: fails\n```yaml\n- heading "Bonjour"\n```']);
});
