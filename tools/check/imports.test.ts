import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImports, findingsOf } from './imports.mjs';

type Files = Readonly<Record<string, string>>;

const journeys = 'src/kiosk/journeys';

/** Imports that run the right way. */
const sound: Files = {
  'src/domain/nir.ts': 'export const nir = 1;\n',
  'src/gateway/main.ts': "import { nir } from '#domain/nir.ts';\nexport const found = nir;\n",
  'src/gateway/caisses/reference/tables.ts': 'export type Tables = { people: string };\n',
  'src/gateway/caisses/reference/fill.ts': "import type { Tables } from './tables.ts';\nexport type Filled = Tables;\n",
  'src/gateway/caisses/testing/forget.ts':
    "import type { Tables } from '../reference/tables.ts';\nexport type Forget = Tables;\n",
  'src/ui/field.ts': "import type { nir } from '#domain/nir.ts';\nexport type Nir = typeof nir;\n",
  'machines/session.ts': "import { nir } from '#domain/nir.ts';\nexport const start = nir;\n",
  [`${journeys}/index.ts`]: "import { a } from './a/offer.ts';\nexport const journeys = [a];\n",
  [`${journeys}/a/offer.ts`]:
    "import type { words } from './words.ts';\nexport const a = { load: () => import('./journey.ts') as Promise<unknown & typeof words> };\n",
  [`${journeys}/a/journey.ts`]: "import { words } from './words.ts';\nexport const openJourney = words;\n",
  [`${journeys}/a/words.ts`]: 'export const words = 1;\n',
  'src/kiosk/shell/home.ts': "import { journeys } from '../journeys/index.ts';\nexport const home = journeys;\n",
};

/** What breaks a rule. Each breaks its own, so that one look at all of them is enough. */
const unsound: Files = {
  'src/kiosk/app.ts': "import { found } from '#gateway/main.ts';\nexport type App = typeof found;\n",
  'src/domain/back.ts': "import type { App } from '#kiosk/app.ts';\nexport type Back = App;\n",
  'src/ui/strange.ts': "import { nir } from '#domain/nir.ts';\nexport const found = nir;\n",
  'src/kiosk/disk.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'src/kiosk/testing/fake.ts': 'export const fake = 1;\n',
  'src/kiosk/real.ts': "import { fake } from './testing/fake.ts';\nexport const real = fake;\n",
  'src/kiosk/one.ts': "import { other } from './other.ts';\nexport const one = () => other;\n",
  'src/kiosk/other.ts': "import { one } from './one.ts';\nexport const other = () => one;\n",
  'src/kiosk/c.ts': "import type { D } from './d.ts';\nexport type C = D;\n",
  'src/kiosk/d.ts': "import type { C } from './c.ts';\nexport type D = C | undefined;\n",
  'src/kiosk/lost.ts': "export { gone } from '#domain/gone.ts';\n",
  'src/gateway/codes/peek.ts':
    "import type { Tables } from '../caisses/reference/tables.ts';\nexport type Peek = Tables;\n",
  [`${journeys}/b/offer.ts`]: "import { words } from '../b/words.ts';\nexport const b = words;\n",
  [`${journeys}/b/words.ts`]: "import { words as a } from '../a/words.ts';\nexport const words = a;\n",
  [`${journeys}/b/journey.ts`]: "import type { journeys } from '../index.ts';\nexport type All = typeof journeys;\n",
  'src/kiosk/steps/step.ts': "import { words } from '../journeys/a/words.ts';\nexport const step = words;\n",
};

describe('the check of imports', () => {
  let project = '';
  let findingsInSound: readonly string[];
  let findings: readonly string[];

  const write = (files: Files): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), content);
    }
  };
  const of = (...rules: readonly string[]) =>
    findings.filter((finding) => rules.some((rule) => finding.startsWith(`${rule}: `))).toSorted();

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), 'borne-imports-'));
    const { imports, type } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    write({ 'package.json': JSON.stringify({ name: 'sample', type, imports }), ...sound });
    findingsInSound = await checkImports(project);
    write(unsound);
    findings = await checkImports(project);
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it('is content with arrows that run the right way', () => {
    expect(findingsInSound).toEqual([]);
  });

  it('follows subpath imports, types alone included, to the layer where they lead', () => {
    expect(of('arrows-of-domain', 'arrows-of-kiosk', 'ui-takes-types-of-the-domain')).toEqual([
      'arrows-of-domain: src/domain/back.ts → src/kiosk/app.ts',
      'arrows-of-kiosk: src/kiosk/app.ts → src/gateway/main.ts',
      'ui-takes-types-of-the-domain: src/ui/strange.ts → src/domain/nir.ts',
    ]);
  });

  it('finds Node in the browser, test code in the product, cycles (of types too) and dead ends', () => {
    expect(findings.some((finding) => finding.startsWith('no-cycle: src/kiosk/c.ts'))).toBe(true);
    expect(findings.some((finding) => finding.startsWith('no-cycle: src/kiosk/one.ts'))).toBe(true);
    expect(of('no-node-in-the-browser')).toEqual([expect.stringContaining('src/kiosk/disk.ts')]);
    expect(of('nothing-unresolved')).toEqual([expect.stringContaining('src/kiosk/lost.ts')]);
    expect(of('product-needs-no-test-code')).toEqual([expect.stringContaining('src/kiosk/real.ts')]);
  });

  it('lets nobody but the reference caisse read its tables', () => {
    expect(of('reference-tables-are-its-own')).toEqual([
      'reference-tables-are-its-own: src/gateway/codes/peek.ts → src/gateway/caisses/reference/tables.ts',
    ]);
  });

  it('keeps journeys apart, their list above them, and their offers light', () => {
    const rules = ['journeys-stand-alone', 'kiosk-knows-journeys-by-their-list', 'list-of-journeys-is-read-from-above'];
    expect(of(...rules, 'offers-are-light')).toEqual([
      'journeys-stand-alone: src/kiosk/journeys/b/words.ts → src/kiosk/journeys/a/words.ts',
      'kiosk-knows-journeys-by-their-list: src/kiosk/steps/step.ts → src/kiosk/journeys/a/words.ts',
      'list-of-journeys-is-read-from-above: src/kiosk/journeys/b/journey.ts → src/kiosk/journeys/index.ts',
      'offers-are-light: src/kiosk/journeys/b/offer.ts → src/kiosk/journeys/b/words.ts',
    ]);
  });

  it('finds nothing but that', () => {
    const rules = findings.map((finding) => finding.split(':')[0]);
    expect([...new Set(rules)].toSorted()).toEqual([
      'arrows-of-domain',
      'arrows-of-kiosk',
      'journeys-stand-alone',
      'kiosk-knows-journeys-by-their-list',
      'list-of-journeys-is-read-from-above',
      'no-cycle',
      'no-node-in-the-browser',
      'nothing-unresolved',
      'offers-are-light',
      'product-needs-no-test-code',
      'reference-tables-are-its-own',
      'ui-takes-types-of-the-domain',
    ]);
  });

  it('is not content with a report that read nothing, or skipped a layer', () => {
    const nothing = { modules: [], summary: { violations: [] } };
    expect(findingsOf(nothing, [])).toEqual(['dependency-cruiser read no module at all']);
    const someOfIt = { ...nothing, modules: [{ source: 'src/domain/nir.ts' }] };
    expect(findingsOf(someOfIt, ['src/domain', 'machines'])).toEqual(['dependency-cruiser read no module of machines']);
  });
});
