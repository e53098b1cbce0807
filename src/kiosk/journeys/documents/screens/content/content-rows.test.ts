import { describe, expect, test } from 'vitest';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { documentContentSchema, type DocumentContent } from '#domain/documents/document.ts';
import { languageIds } from '#domain/language.ts';
import { issued } from '#machines/documents/testing/some-documents.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { longContent, sampleContents } from '../../testing/sample-contents.ts';
import type { ContentRow } from './content-row.ts';
import { contentRows } from './content-rows.ts';
import { rowPages } from './row-pages.ts';

const rowsOf = (content: DocumentContent, change: Parameters<typeof issued>[1] = {}): readonly ContentRow[] =>
  contentRows(allTextsIn('fr'), issued(content, change));
const textOf = (rows: readonly ContentRow[]): string =>
  rows
    .map(({ label, value, details }) => [label, value, ...details].join(' | '))
    .join('\n')
    .replaceAll(/[\u00A0\u202F]/g, ' ');

/** Thousands are held apart. */
const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

/** What a screen must say of a value: dates, months and amounts are written otherwise than they are kept. */
function saidOf(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => saidOf(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => saidOf(part, name));
  if (key === 'type' || value === null || value === 0 || typeof value === 'boolean') return [];
  if (['kind', 'payee', 'nature'].includes(key)) return [];
  if (typeof value === 'number') {
    return ['euros', 'year', 'days', 'rank', 'ratePercent'].includes(key)
      ? [String(value)]
      : [String(Math.trunc(Math.abs(value) / 100))];
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [year = '', month = '', day = ''] = text.split('-');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [`${day}/${month}/${year}`];
  if (/^\d{4}-\d{2}$/.test(text)) return [year];
  return [text];
}

describe('A46 the content on screen', () => {
  test.each(documentTypeIds)('says every field of its document: %s', (type) => {
    const content = sampleContents[type];
    expect(documentContentSchema.safeParse(content).success, 'it is a document').toBe(true);
    const text = withoutSpaces(textOf(rowsOf(content)));
    for (const said of saidOf(content, '')) expect(text).toContain(withoutSpaces(said));
  });

  test('says every field of the longest one', () => {
    expect(documentContentSchema.safeParse(longContent).success).toBe(true);
    const text = withoutSpaces(textOf(rowsOf(longContent)));
    for (const said of saidOf(longContent, '')) expect(text).toContain(withoutSpaces(said));
  });

  test('tells what is taken back from what comes late, and who is paid', () => {
    const text = textOf(rowsOf(sampleContents.releveDeCompte));
    expect(text).toContain('-80,00 € | Indu');
    expect(text).toContain('12,50 € | Rappel');
    expect(text).toContain('Retenue : 5,00 €');
    expect(text).toContain('Versé à un tiers');
  });

  test('P34 says nothing of health where the document does not', () => {
    expect(textOf(rowsOf({ ...sampleContents.droits, health: null }))).not.toMatch(/traitant|Exonération/);
    expect(textOf(rowsOf(sampleContents.droits))).toMatch(/Médecin traitant[^]*Exonération du ticket modérateur/);
  });

  test('says who asked, when, and under which reference', () => {
    const text = textOf(rowsOf(sampleContents.radiation, { requestedBy: 'Odile T.', isSpecimen: false }));
    expect(text).toContain('Demandé par | Odile T.');
    expect(text).toContain('Édité le | 24/11/2026');
    expect(text).toContain('Référence | 7K3M 9QX2 VB4D 8RWJ');
    expect(text).not.toContain('Spécimen');
  });

  test('names nothing of a person in a plain row: those are never masked', () => {
    for (const type of documentTypeIds) {
      const plain = rowsOf(sampleContents[type]).filter(({ kind }) => kind === 'plain');
      expect(textOf(plain)).not.toMatch(/Fournier|Lagarde|LILAS|4210077|991|Prime|Revenu|€/);
    }
  });
});

describe.each(languageIds)('its pages in %s', (language) => {
  test.each([100, 150, 200] as const)('lose no row and keep the order at %i %%', (textSize) => {
    const rows = contentRows(allTextsIn(language), issued(longContent));
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const reach of [false, true]) {
        const pages = rowPages(rows, { orientation, textSize, reach });
        expect(pages.flat(2)).toEqual(rows);
        expect(pages.length).toBeGreaterThan(1);
        for (const page of pages) for (const list of page) expect(list.length).toBeGreaterThan(0);
      }
    }
  });

  test('are one where all finds room', () => {
    const rows = contentRows(allTextsIn(language), issued(sampleContents.radiation));
    expect(rowPages(rows, { orientation: 'portrait', textSize: 100, reach: false })).toEqual([[rows]]);
  });
});
