import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { homes } from './homes.mjs';
import { looksAt } from './support/where.mjs';

const root = new URL('../../', import.meta.url);
const examplesFolder = new URL('examples/', import.meta.url);

const ruleNames = readdirSync(new URL('rules/', import.meta.url)).map((file) => file.replace(/\.mjs$/, ''));
const examples = readdirSync(examplesFolder);
const badExamples = examples.filter((file) => file.endsWith('.bad.tsx'));
const goodExamples = examples.filter((file) => file.endsWith('.good.tsx'));

interface Finding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
}

interface Diagnostic {
  readonly filename: string;
  readonly code?: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** What the own rules, all of them and nothing else, say of the examples. */
function lint(files: readonly string[]): readonly Finding[] {
  const args = ['-c', 'tools/lint/own-rules.oxlintrc.json', '-A', 'all', '-f', 'json'];
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/oxlint/bin/oxlint', ...args, ...files.map((file) => `tools/lint/examples/${file}`)],
    { cwd: root, encoding: 'utf8' },
  );
  const report = JSON.parse(stdout) as { diagnostics: Diagnostic[]; number_of_files: number };
  expect(report.number_of_files).toBe(files.length);
  return report.diagnostics.map(({ filename, code, labels }) => ({
    file: filename.replace('tools/lint/examples/', ''),
    rule: /^borne\((.+)\)$/.exec(code ?? '')?.[1] ?? `not an own rule: ${code}`,
    line: labels[0]?.span.line ?? 0,
  }));
}

/** Numbers of the lines that carry the mark of a bad line. */
function markedLines(file: string): number[] {
  const lines = readFileSync(new URL(file, examplesFolder), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('✗') ? [index + 1] : []));
}

const ruleOf = (file: string) => file.split('.')[0];

describe('the own lint rules', () => {
  it('each have a bad example, a good example, homes and their place in the configuration', () => {
    const configuration = readFileSync(new URL('own-rules.oxlintrc.json', import.meta.url), 'utf8');
    const { rules } = JSON.parse(configuration) as { rules: Record<string, string> };
    const expected = [...ruleNames].sort();

    expect([...new Set(badExamples.map(ruleOf))].sort()).toEqual(expected);
    expect([...new Set(goodExamples.map(ruleOf))].sort()).toEqual(expected);
    expect(Object.keys(homes).sort()).toEqual(expected);
    expect(rules).toEqual(Object.fromEntries(expected.map((name) => [`borne/${name}`, 'error'])));
  });

  const badFindings = lint(badExamples);

  it.each(badExamples)('flag each marked line of %s, no other line, and by that rule alone', (file) => {
    const ofThisFile = badFindings.filter((finding) => finding.file === file);
    expect(new Set(ofThisFile.map(({ rule }) => rule))).toEqual(new Set([ruleOf(file)]));
    expect([...new Set(ofThisFile.map(({ line }) => line))].sort((a, b) => a - b)).toEqual(markedLines(file));
  });

  it('find nothing in the good examples', () => {
    expect(lint(goodExamples)).toEqual([]);
  });
});

describe('the table of homes', () => {
  it('lets a rule rest in the home of what it forbids, and there only', () => {
    expect(looksAt('no-fetch', 'src/kiosk/gateway-client/signed-fetch.ts')).toBe(false);
    expect(looksAt('no-fetch', 'src/public-pages/api.ts')).toBe(false);
    expect(looksAt('no-fetch', 'src/public-pages/api.tsx')).toBe(true);
    expect(looksAt('no-fetch', 'src/kiosk/shell/home.tsx')).toBe(true);
    expect(looksAt('no-console', 'src/gateway/main.ts')).toBe(false);
    expect(looksAt('no-console', 'src/gateway/domain.ts')).toBe(true);
  });

  it('keeps product rules off tests and tools, and nothing keeps zod in', () => {
    expect(looksAt('no-clock-read', 'src/domain/time/instant.test.ts')).toBe(false);
    expect(looksAt('no-clock-read', 'src/gateway/testing/clock.ts')).toBe(false);
    expect(looksAt('no-clock-read', 'tools/test.mjs')).toBe(false);
    expect(looksAt('no-bare-zod', 'src/domain/time/instant.test.ts')).toBe(true);
    expect(looksAt('no-bare-zod', 'e2e/support/postgres.ts')).toBe(true);
  });

  it('looks for module state where a visitor’s data lives', () => {
    expect(looksAt('no-module-state', 'src/kiosk/outbox/drain.ts')).toBe(true);
    expect(looksAt('no-module-state', 'src/gateway/server/server.ts')).toBe(false);
  });
});
