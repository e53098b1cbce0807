import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../support/root.mjs';
import { copyCheckout } from '../../test/copy-checkout.mjs';
import { checkCatalogues } from '../catalogues.mjs';
import { checkTypes } from '../types.mjs';

const declaration = 'src/domain/language.ts';
/** A site offers the languages it wants; examples of the lint rules are about such lists. */
const mayListLanguages = [declaration, 'kiosk-config/sites/', 'tools/lint/examples/', 'tools/check/languages/'];

/** What has a value for each language; in TypeScript, since a script may only speak of one. */
const table = /(?:Record<\s*LanguageId,[^;=]*|TextsOf<[^;=]*)>\s*=\s*\{|satisfies\s[^;]*Record<\s*LanguageId,/;
const isTable = (source: string, file: string): boolean => /\.tsx?$/.test(file) && table.test(source);
const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\/|^e2e\//.test(file);

describe('a third language that is only declared', () => {
  let folder = '';
  let sources: ReadonlyMap<string, string> = new Map();
  /** Files that the compiler finds fault with, once the language is declared. */
  let named: readonly string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'borne-third-language-'));
    const copy = join(folder, 'copy');
    copyCheckout(copy);
    sources = new Map(codeIn(copy).map((file) => [file, readFileSync(join(copy, file), 'utf8')]));
    const declared = sources.get(declaration) ?? '';
    const third = declared.replace(/(languageIds = \[[^\]]*)\]/, "$1, 'xx']");
    if (third === declared) throw new Error(`${declaration} declares its languages in another way`);
    writeFileSync(join(copy, declaration), third);
    // The project of the tests reaches all other code: once is enough.
    const errors = await checkTypes(copy, ['tools/types/tests.json']);
    named = [...new Set(errors.flatMap((line) => /^([\w./-]+)\(\d+,\d+\): error/.exec(line)?.[1] ?? []))];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes the compiler name every table of languages', () => {
    const tables = [...sources].filter(([file, source]) => isTable(source, file)).map(([file]) => file);
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter((file) => !named.includes(file))).toEqual([]);
  });

  it('leads to the files that CONTRIBUTING.md lists', () => {
    const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const section = /## Add a language\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
    const listed = (file: string): string =>
      file.replace(/(?<=^src\/kiosk\/journeys\/)[^/]+(?=\/texts\.ts$)/, '<journey>');
    expect(named.filter((file) => !isTest(file) && !section.includes(`\`${listed(file)}\``))).toEqual([]);
  });

  it('makes it name what is written in a folder of each language: catalogues and documents', () => {
    const ofOneLanguage = [...sources].filter(
      ([file, source]) => !isTest(file) && /['"](?:#languages|\.|\.\.)\/en\//.test(source),
    );
    expect(ofOneLanguage.length).toBeGreaterThan(3);
    const unnamed = ofOneLanguage.map(([file]) => file).filter((file) => !named.includes(file));
    expect(unnamed.filter((file) => !isImportedByTable(file))).toEqual([]);
  });

  it('finds no list of languages typed by hand, which the compiler would not name', () => {
    const lists = [...sources].filter(
      ([file, source]) =>
        !isTest(file) &&
        !mayListLanguages.some((place) => file.startsWith(place)) &&
        /'fr'\s*[,|]\s*'en'|'en'\s*[,|]\s*'fr'/.test(source),
    );
    expect(lists.map(([file]) => file)).toEqual([]);
  });

  it('makes the check of catalogues name the folder that is missing', async () => {
    expect(await checkCatalogues(undefined, ['fr', 'en', 'xx'])).toEqual(['src/languages/xx: missing']);
  });

  const isImportedByTable = (file: string): boolean => {
    const name = `/${file.split('/').at(-1)}'`;
    return [...sources].some(([other, source]) => isTable(source, other) && source.includes(name));
  };
});

/** All code of a checkout, beside what is installed. */
function codeIn(folder: string): readonly string[] {
  return ['src', 'machines', 'kiosk-config', 'e2e', 'tools']
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true }).map((file) => `${name}/${String(file)}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('tools/lint/examples/'));
}
