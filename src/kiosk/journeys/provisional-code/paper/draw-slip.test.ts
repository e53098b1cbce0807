import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { formatMoment } from '#domain/time/french-time.ts';
import { CLAIM_URL, ISSUED_AT, PAGE_URL, sampleSlip } from '../testing/sample-slips.ts';
import { overlap, readPdf } from '#kiosk/paper/testing/read-pdf.ts';
import type { PaperFormat } from '#kiosk/paper/paper.ts';
import { drawSlip } from './draw-slip.ts';

const PAPERS: readonly PaperFormat[] = ['ticket80', 'a4'];
const STATES = ['active', 'deferred', 'awaitingCaisse'] as const;

/** Thermal printers have 203 dots per inch, office printers 300 or more. */
const DOTS_PER_INCH = { ticket80: 203, a4: 300 } as const satisfies Record<PaperFormat, number>;

const words = (text: string): string => text.replace(/[\s\u00A0]+/gu, ' ').trim();

describe.each(PAPERS)('the slip on %s', (paper) => {
  test.each(STATES)('%s: is a sound PDF with embedded, readable fonts', async (state) => {
    const pdf = readPdf(await drawSlip(sampleSlip(state, 'en'), paper));
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    expect(pdf.fonts().match(/AtkinsonHyperlegibleNext-\w+ +CID TrueType +Identity-H +yes yes yes/gu)).toHaveLength(2);
  });

  test.each(STATES)('%s: says what the data say', async (state) => {
    const text = words(readPdf(await drawSlip(sampleSlip(state), paper)).structure());
    expect(text).toContain('"0472"');
    expect(text).toContain('"ABCD-2345"');
    expect(text).toContain('Caf de la Haute-Garonne');
    expect(text).toContain('Valable jusqu’au mardi 24 novembre 2026 à 15 h 40');
    expect(text).toContain('À usage unique.');
    expect(text).toContain('Ne le donnez à personne.');
    expect(text).toContain('Que faire maintenant ?');
    expect(text).toContain('ouvrez borne.example.org/code');
    expect(text).toContain('Votre téléphone doit ouvrir borne.example.org');
    expect(text).toContain('appelez le 32 30');
    expect(text).toContain(`Délivré le ${words(formatMoment(ISSUED_AT, 'fr'))}.`);
  });

  test('I4 P24 never says that a code is active when it is not', async () => {
    const textOf = async (state: (typeof STATES)[number]): Promise<string> =>
      words(readPdf(await drawSlip(sampleSlip(state), paper)).structure());
    expect(await textOf('active')).toContain('Votre code est actif.');
    for (const state of ['deferred', 'awaitingCaisse'] as const) {
      const text = await textOf(state);
      expect(text).not.toContain('Votre code est actif');
      expect(text).toContain('Votre code n’est pas encore actif. Demande enregistrée, à confirmer');
    }
  });

  test('is tagged: title, one first heading, headings, paragraphs, list and figure, in reading order', async () => {
    const pdf = readPdf(await drawSlip(sampleSlip('active'), paper));
    const [structure, info] = [pdf.structure(), pdf.info()];
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toMatch(/Title: +Code provisoire/u);
    const tags = structure
      .split('\n')
      .flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)(?: \(block\)|:)?$/u.exec(line)?.[1] ?? []);
    expect(tags[0]).toBe('Document');
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'));
    expect(tags.indexOf('H2')).toBeLessThan(tags.indexOf('L'));
    expect(tags.filter((tag) => tag === 'LI')).toHaveLength(tags.filter((tag) => tag === 'LBody').length);
    expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
  });

  test('A11 A38 says its language, that of foreign passages, and what the QR code is', async () => {
    const document = await PDFDocument.load(await drawSlip(sampleSlip('deferred', 'en'), paper));
    const elements = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
    const textOf = (element: PDFDict, key: string): string | undefined =>
      element.lookupMaybe(PDFName.of(key), PDFHexString)?.decodeText();
    expect(textOf(document.catalog, 'Lang')).toBe('fr');
    expect(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain(
      '/DisplayDocTitle true',
    );
    const structure = elements.filter((element) => element.get(PDFName.of('Type')) === PDFName.of('StructElem'));
    expect(structure.flatMap((element) => textOf(element, 'Lang') ?? [])).toEqual(['en']);
    expect(structure.flatMap((element) => textOf(element, 'Alt') ?? [])).toEqual([
      'Code QR à scanner avec un téléphone, pour activer le code. Il ouvre borne.example.org/code.',
    ]);
  });

  test('carries the claim in its QR code when deferred, decoded again from the page as printed', async () => {
    const pdf = readPdf(await drawSlip(sampleSlip('deferred'), paper));
    expect(await pdf.qrCodes(DOTS_PER_INCH[paper])).toEqual([CLAIM_URL]);
  });

  test.each(['active', 'awaitingCaisse'] as const)(
    '%s: P36 its QR code holds the page, the reference and the caisse, nothing else',
    async (state) => {
      const pdf = readPdf(await drawSlip(sampleSlip(state), paper));
      expect(await pdf.qrCodes(DOTS_PER_INCH[paper])).toEqual([PAGE_URL]);
    },
  );

  test('is French for everybody, with one passage in the visitor’s language', async () => {
    const [french, english] = await Promise.all([
      drawSlip(sampleSlip('active'), paper),
      drawSlip(sampleSlip('active', 'en'), paper),
    ]);
    const inEnglish = 'This is your provisional code.';
    expect(words(readPdf(french).structure())).not.toContain(inEnglish);
    expect(words(readPdf(english).structure())).toContain(inEnglish);
    expect(words(readPdf(english).structure())).toContain('Votre code est actif.');
  });

  test('the same slip gives the same bytes, without any date of its making', async () => {
    const [once, again] = [
      await drawSlip(sampleSlip('deferred'), paper),
      await drawSlip(sampleSlip('deferred'), paper),
    ];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(readPdf(once).info()).not.toMatch(/CreationDate|ModDate|Producer|Creator/u);
  });

  test('can be loaded, changed and saved by others, and reads the same', async () => {
    const drawn = await drawSlip(sampleSlip('active'), paper);
    const document = await PDFDocument.load(drawn, { updateMetadata: false });
    document.setSubject('relu');
    const saved = readPdf(await document.save());
    expect(saved.check()).toContain('No syntax or stream encoding errors found');
    expect(saved.structure()).toBe(readPdf(drawn).structure());
  });

  test('A46 has no text under 12 points, and capitals of at least 3 mm', async () => {
    const document = await PDFDocument.load(await drawSlip(sampleSlip('deferred', 'en'), paper));
    const content = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    const sizes = [...content.matchAll(/\/F[12] ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(20);
    const capitalsMm = (Math.min(...sizes) * 0.668 * 25.4) / 72;
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(capitalsMm).toBeGreaterThanOrEqual(3);
  });
});

describe('paper', () => {
  test('a ticket is 80 mm wide and as long as what it says; A4 is one page', async () => {
    const sizeOf = (bytes: Uint8Array): readonly number[] =>
      (/Page size: +([\d.]+) x ([\d.]+)/u.exec(readPdf(bytes).info()) ?? [])
        .slice(1)
        .map((points) => Math.round((Number(points) * 25.4) / 72));
    const [shortWidth, shortLength = 0] = sizeOf(await drawSlip(sampleSlip('active'), 'ticket80'));
    const [, longLength = 0] = sizeOf(await drawSlip(sampleSlip('deferred', 'en'), 'ticket80'));
    expect(shortWidth).toBe(80);
    expect(longLength).toBeGreaterThan(shortLength);
    const a4 = await drawSlip(sampleSlip('deferred', 'en'), 'a4');
    expect(sizeOf(a4)).toEqual([210, 297]);
    expect(readPdf(a4).info()).toMatch(/Pages: +1\n/u);
  });

  test.each(PAPERS)(
    '%s: with the longest address every word stands on the paper and none on another',
    async (paper) => {
      const longest = `${'tres-long.'.repeat(9)}fr/code`;
      const pdf = readPdf(await drawSlip(sampleSlip('deferred', 'en', { officialAddress: longest }), paper));
      expect(pdf.structure().replace(/["\s]/gu, '')).toContain(longest);
      const [, width, height] = (/Page size: +([\d.]+) x ([\d.]+)/u.exec(pdf.info()) ?? []).map(Number);
      const placed = pdf.words();
      expect(placed.length).toBeGreaterThan(80);
      const outside = placed.filter(
        ({ box: [left, top, right, bottom] }) => left < 0 || top < 0 || right > (width ?? 0) || bottom > (height ?? 0),
      );
      expect(outside).toEqual([]);
      const overlaps = placed.flatMap((one, index) => placed.slice(index + 1).filter((other) => overlap(one, other)));
      expect(overlaps).toEqual([]);
    },
  );
});
