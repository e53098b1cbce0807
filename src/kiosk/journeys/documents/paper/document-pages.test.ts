import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { overlap, readPdf, type PlacedWord } from '#kiosk/paper/testing/read-pdf.ts';
import { nodesOf, readStructureTree } from '#kiosk/paper/testing/structure-tree.ts';
import { plain } from '../testing/expected-words.ts';
import { hardDocuments } from '../testing/hard-documents.ts';
import { bytesOf, samplesAs, variants, type Variant } from '../testing/printed-samples.ts';
import { sampleDocuments } from '../testing/sample-documents.ts';
import { samplePeople } from '../testing/sample-people.ts';

const minPt = { a4: 12, largePrint: 18, ticket80: 13 } as const satisfies Record<Variant, number>;

const pageCount = (info: string): number => Number(/Pages: +(\d+)/u.exec(info)?.[1]);
const pageSize = (info: string): readonly [number, number] => {
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/u.exec(info) ?? [];
  return [Number(width), Number(height)];
};

/** Without the word across its pages, which stands under all others. */
const unmarked = (document: IssuedDocument): IssuedDocument => ({ ...document, isSpecimen: false });

/** How many pages bear words across them. */
async function pagesWithMark(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes);
  return document.getPages().filter(({ node }) => String(node.Contents()).includes('/Subtype /Watermark')).length;
}

async function sizesOf(bytes: Uint8Array): Promise<readonly number[]> {
  const document = await PDFDocument.load(bytes);
  const content = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join('\n');
  return [...content.matchAll(/\/F\d ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
}

/** Titles of the bookmarks, in order, with the page that each opens. */
async function bookmarksOf(bytes: Uint8Array): Promise<readonly (readonly [string, number])[]> {
  const document = await PDFDocument.load(bytes);
  const outline = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const found: (readonly [string, number])[] = [];
  for (
    let entry = outline?.lookupMaybe(PDFName.of('First'), PDFDict);
    entry !== undefined;
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    const destination = entry.lookup(PDFName.of('Dest'))?.toString() ?? '';
    const page = document.getPages().findIndex(({ ref }) => destination.includes(ref.toString()));
    found.push([plain(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText()), page + 1]);
  }
  return found;
}

describe.each(variants)('%s', (variant) => {
  test.each(samplesAs(variant))(
    'A46 $name: every word stands on the paper, none on another or on the seal, none too small',
    async ({ document }: { document: IssuedDocument }) => {
      const bytes = await bytesOf(unmarked(document), variant);
      const pdf = readPdf(bytes);
      const info = pdf.info();
      const [width, height] = pageSize(info);
      const words = pdf.words();
      const outside = words.filter(
        ({ box: [left, top, right, bottom] }) => left < 8 || top < 8 || right > width - 8 || bottom > height - 8,
      );
      expect(outside).toEqual([]);
      expect(words.flatMap((one, index) => words.slice(index + 1).filter((other) => overlap(one, other)))).toEqual([]);

      const [left = 0, bottom = 0, right = 0, top = 0] =
        /BBox \[([\d. ]+)\]/u.exec(pdf.structure())?.[1]?.split(' ').map(Number) ?? [];
      const seal: PlacedWord = {
        word: 'seal',
        page: pageCount(info),
        box: [left, height - top, right, height - bottom],
      };
      expect(right - left).toBeGreaterThan(80);
      expect(words.filter((word) => overlap(word, seal))).toEqual([]);
      expect(Math.min(...(await sizesOf(bytes)))).toBeGreaterThanOrEqual(minPt[variant]);
    },
  );
});

describe('a table over pages', () => {
  test('is one table of forty rows, its header shown on each page and read once; bookmarks lead to its parts', async () => {
    const bytes = await bytesOf(hardDocuments.fortyLines, 'a4');
    const pdf = readPdf(bytes);
    const pages = pageCount(pdf.info());
    expect(pages).toBeGreaterThan(2);
    const tables = nodesOf(readStructureTree(pdf.structure()), 'Table');
    expect(tables).toHaveLength(2);
    const [, payments] = tables;
    expect(payments && nodesOf(payments, 'THead', 'TBody', 'TFoot').map(({ tag }) => tag)).toEqual([
      'THead',
      'TBody',
      'TFoot',
    ]);
    expect(payments && nodesOf(payments, 'TR')).toHaveLength(42);

    const words = pdf.words();
    const showing = (word: string) => [...new Set(words.filter((one) => one.word === word).map(({ page }) => page))];
    const all = Array.from({ length: pages }, (_, index) => index + 1);
    expect(showing('Prestation')).toEqual(all);
    expect(await pagesWithMark(bytes)).toBe(pages);
    expect(showing(`/`)).toEqual(all);
    // Its total stands with a line above it, on the page of the seal.
    const total = words.filter(({ word }) => word === 'Total');
    expect(total.map(({ page }) => page)).toEqual([pages]);
    expect(words.some(({ word, page }) => page === pages && word === 'Prime')).toBe(true);

    expect(await bookmarksOf(bytes)).toEqual([
      ['Attestation de paiement et de quotient familial', 1],
      ['Famille', 1],
      ['Paiements de mars 2025 à octobre 2026', 1],
    ]);
  });

  test('of one page has no page number and no bookmark', async () => {
    const bytes = await bytesOf(sampleDocuments.paiementEtQuotient, 'a4');
    const pdf = readPdf(bytes);
    expect(pageCount(pdf.info())).toBe(1);
    expect(await bookmarksOf(bytes)).toEqual([]);
    expect(pdf.words().map(({ word }) => word)).not.toContain('/');
    expect(await pagesWithMark(bytes)).toBe(0);
  });
});

test('the same document gives the same bytes', async () => {
  for (const variant of variants) {
    const [once, again] = [
      await bytesOf(hardDocuments.fortyLines, variant),
      await bytesOf(hardDocuments.fortyLines, variant),
    ];
    expect(Buffer.compare(once, again)).toBe(0);
  }
});

const sixLines = ['APPARTEMENT 12', 'ESCALIER B', 'RÉSIDENCE LE PARC', '12 RUE DES FILATIERS', '31000 TOULOUSE'];

test.each([
  ['of six lines', samplePeople.hugo, 'Hugo Bernard', sixLines],
  ['whose name takes three of seven', samplePeople.alix, `Alix ${samplePeople.alix.birthName}`, sixLines.slice(1)],
])('an address %s shows in the window of an envelope, alone', async (_lines, holder, name, address) => {
  const { content } = sampleDocuments.paiement;
  const document = {
    ...sampleDocuments.paiement,
    content: { ...content, holders: [holder], address },
  } as IssuedDocument;
  const mm = 72 / 25.4;
  const words = readPdf(await bytesOf(document, 'a4')).words();
  const inWindow = words.filter(
    ({ box: [left, top, right, bottom] }) => right > 90 * mm && left < 200 * mm && bottom > 34 * mm && top < 86 * mm,
  );
  expect(inWindow.map(({ word }) => word).join(' ')).toBe([name, ...address].join(' '));
  // What shows wherever the letter slides in its envelope.
  for (const { box } of inWindow) {
    expect(box[0]).toBeGreaterThan(100 * mm);
    expect(box[1]).toBeGreaterThan(44.5 * mm);
    expect(box[2]).toBeLessThan(195 * mm);
    expect(box[3]).toBeLessThan(82 * mm);
  }
});

test('a ticket is 80 mm wide; what is too long for one is for A4 only', async () => {
  const [width] = pageSize(readPdf(await bytesOf(sampleDocuments.droits, 'ticket80')).info());
  expect(Math.round((width * 25.4) / 72)).toBe(80);
  await expect(bytesOf(sampleDocuments.releveMensuel, 'ticket80')).rejects.toThrow('A4');
});
