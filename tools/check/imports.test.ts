import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImports, findingsOf } from './imports.mjs';

describe('the check of imports', () => {
  let project = '';

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'borne-imports-'));
    const { imports, type } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    write('package.json', JSON.stringify({ name: 'sample', type, imports }));
    write('src/domain/nir.ts', 'export const nir = 1;\n');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }

  it('is content with arrows that run the right way', async () => {
    write('src/gateway/main.ts', "import { nir } from '#domain/nir.ts';\nexport const found = nir;\n");
    write('src/ui/field.ts', "import type { nir } from '#domain/nir.ts';\nexport type Nir = typeof nir;\n");
    write('machines/session.ts', "import { nir } from '#domain/nir.ts';\nexport const start = nir;\n");
    expect(await checkImports(project)).toEqual([]);
  });

  it('follows subpath imports, types alone included, to the layer where they lead', async () => {
    write('src/gateway/main.ts', 'export const gateway = 1;\n');
    write('src/kiosk/app.ts', "import { gateway } from '#gateway/main.ts';\nexport type App = typeof gateway;\n");
    write('src/domain/back.ts', "import type { App } from '#kiosk/app.ts';\nexport type Back = App;\n");
    write('src/ui/field.ts', "import { nir } from '#domain/nir.ts';\nexport const found = nir;\n");
    expect([...(await checkImports(project))].sort()).toEqual([
      'arrows-of-domain: src/domain/back.ts → src/kiosk/app.ts',
      'arrows-of-kiosk: src/kiosk/app.ts → src/gateway/main.ts',
      'ui-takes-types-of-the-domain: src/ui/field.ts → src/domain/nir.ts',
    ]);
  });

  it('finds Node in the browser, test code in the product, cycles (of types too) and dead ends', async () => {
    write('src/kiosk/disk.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
    write('src/kiosk/testing/fake.ts', 'export const fake = 1;\n');
    write('src/kiosk/real.ts', "import { fake } from './testing/fake.ts';\nexport const real = fake;\n");
    write('src/kiosk/a.ts', "import { b } from './b.ts';\nexport const a = () => b;\n");
    write('src/kiosk/b.ts', "import { a } from './a.ts';\nexport const b = () => a;\n");
    write('src/kiosk/c.ts', "import type { D } from './d.ts';\nexport type C = D;\n");
    write('src/kiosk/d.ts', "import type { C } from './c.ts';\nexport type D = C | undefined;\n");
    write('src/kiosk/lost.ts', "export { gone } from '#domain/gone.ts';\n");
    const findings = await checkImports(project);
    expect(findings.some((finding) => finding.startsWith('no-cycle: src/kiosk/c.ts'))).toBe(true);
    const rules = findings.map((finding) => finding.split(':')[0]);
    expect([...new Set(rules)].sort()).toEqual([
      'no-cycle',
      'no-node-in-the-browser',
      'nothing-unresolved',
      'product-needs-no-test-code',
    ]);
  });

  it('lets nobody but the reference caisse read its tables', async () => {
    write('src/gateway/caisses/reference/tables.ts', 'export type Tables = { people: string };\n');
    write(
      'src/gateway/caisses/reference/fill.ts',
      "import type { Tables } from './tables.ts';\nexport type Filled = Tables;\n",
    );
    write(
      'src/gateway/codes/peek.ts',
      "import type { Tables } from '../caisses/reference/tables.ts';\nexport type Peek = Tables;\n",
    );
    write(
      'src/gateway/caisses/testing/forget.ts',
      "import type { Tables } from '../reference/tables.ts';\nexport type Forget = Tables;\n",
    );
    expect(await checkImports(project)).toEqual([
      'reference-tables-are-its-own: src/gateway/codes/peek.ts → src/gateway/caisses/reference/tables.ts',
    ]);
  });

  it('keeps journeys apart, their list above them, and their offers light', async () => {
    const journeys = 'src/kiosk/journeys';
    write(`${journeys}/index.ts`, "import { a } from './a/offer.ts';\nexport const journeys = [a];\n");
    write(
      `${journeys}/a/offer.ts`,
      "import type { words } from './words.ts';\nexport const a = { load: () => import('./journey.ts') as Promise<unknown & typeof words> };\n",
    );
    write(`${journeys}/a/journey.ts`, "import { words } from './words.ts';\nexport const openJourney = words;\n");
    write(`${journeys}/a/words.ts`, 'export const words = 1;\n');
    write(
      'src/kiosk/shell/home.ts',
      "import { journeys } from '../journeys/index.ts';\nexport const home = journeys;\n",
    );
    expect(await checkImports(project)).toEqual([]);

    write(`${journeys}/b/offer.ts`, "import { words } from '../b/words.ts';\nexport const b = words;\n");
    write(`${journeys}/b/words.ts`, "import { words as a } from '../a/words.ts';\nexport const words = a;\n");
    write(
      `${journeys}/b/journey.ts`,
      "import type { journeys } from '../index.ts';\nexport type All = typeof journeys;\n",
    );
    write('src/kiosk/steps/step.ts', "import { words } from '../journeys/a/words.ts';\nexport const step = words;\n");
    expect([...(await checkImports(project))].sort()).toEqual([
      'journeys-stand-alone: src/kiosk/journeys/b/words.ts → src/kiosk/journeys/a/words.ts',
      'kiosk-knows-journeys-by-their-list: src/kiosk/steps/step.ts → src/kiosk/journeys/a/words.ts',
      'list-of-journeys-is-read-from-above: src/kiosk/journeys/b/journey.ts → src/kiosk/journeys/index.ts',
      'offers-are-light: src/kiosk/journeys/b/offer.ts → src/kiosk/journeys/b/words.ts',
    ]);
  });

  it('is not content with a report that read nothing, or skipped a layer', () => {
    const nothing = { modules: [], summary: { violations: [] } };
    expect(findingsOf(nothing, [])).toEqual(['dependency-cruiser read no module at all']);
    const someOfIt = { ...nothing, modules: [{ source: 'src/domain/nir.ts' }] };
    expect(findingsOf(someOfIt, ['src/domain', 'machines'])).toEqual(['dependency-cruiser read no module of machines']);
  });
});
