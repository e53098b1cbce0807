import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { benefitIds } from '#domain/benefits/estimate.ts';
import { languages, type LanguageId } from '#domain/language.ts';
import { PHONE_URL, sampleSimulation, simulationSamples } from '../testing/sample-papers.ts';
import { overlap, readPdf } from '#kiosk/paper/testing/read-pdf.ts';
import { drawSimulation } from './draw-simulation.ts';

const papers = ['ticket80', 'a4'] as const;
const names = ['single', 'family', 'nothing'] as const;
const dotsPerInch = { ticket80: 203, a4: 300 } as const;

/** `pdfinfo` prints each run of a paragraph between quotes. */
const plain = (text: string): string => text.replaceAll(/"\s*"/gu, ' ').replaceAll(/[\s\u00A0]+/gu, ' ');
const numberOfPages = (info: string): number => Number(/Pages: +(\d+)/u.exec(info)?.[1]);

describe.each(papers)('a simulation on %s', (paper) => {
  test.each(names)('%s: is a sound PDF with embedded, readable fonts', async (name) => {
    const pdf = readPdf(await drawSimulation(sampleSimulation(name, 'en', PHONE_URL), paper));
    expect(pdf.check()).toContain('No syntax or stream encoding errors found');
    const fonts = pdf.fonts().match(/AtkinsonHyperlegibleNext-\w+ +CID TrueType +Identity-H +yes yes yes/gu);
    expect(new Set(fonts).size).toBe(2);
  });

  test('says every amount that would be paid, to the cent, and that it is an estimate', async () => {
    const text = plain(readPdf(await drawSimulation(sampleSimulation('family'), paper)).structure());
    const euros = new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' });
    const granted = benefitIds.map((id) => simulationSamples.family.estimate[id]).filter(({ eligible }) => eligible);
    expect(granted.length).toBeGreaterThan(6);
    for (const { net } of granted) expect(text).toContain(plain(euros.format(net)));
    expect(text).toContain('Vous pourriez recevoir');
    expect(text).toContain('Estimation à titre indicatif.');
    expect(text).toContain('Aide au logement : calcul avec le barème du 1er octobre 2025.');
    expect(text).toContain('Faites votre demande sur');
    expect(text).toContain('La demande ouvre votre compte');
    expect(text).toContain('Imprimé le dimanche 22 novembre 2026 à 15 h 40.');
  });

  test('is tagged: title, one first heading, headings, paragraphs and lists, in reading order, in its language', async () => {
    const titles = { fr: 'Simulation d’aides', en: 'Simulation of benefits' } satisfies Record<LanguageId, string>;
    for (const { id: language } of languages) {
      const bytes = await drawSimulation(sampleSimulation('family', language, PHONE_URL), paper);
      const [structure, info] = [readPdf(bytes).structure(), readPdf(bytes).info()];
      expect(info).toMatch(/Tagged: +yes/u);
      expect(info).toMatch(new RegExp(`Title: +${titles[language]}`, 'u'));
      const tags = structure
        .split('\n')
        .flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)(?: \(block\)|:)?$/u.exec(line)?.[1] ?? []);
      expect(tags[0]).toBe('Document');
      expect(tags.filter((tag) => tag === 'Document')).toHaveLength(1);
      expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
      expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'));
      expect(tags.filter((tag) => tag === 'LI')).toHaveLength(tags.filter((tag) => tag === 'LBody').length);
      expect(tags.filter((tag) => tag === 'Figure')).toHaveLength(1);
      const document = await PDFDocument.load(bytes);
      expect(document.catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText()).toBe(language);
      expect(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain(
        '/DisplayDocTitle true',
      );
    }
  });

  test('its square leads to the phone page, decoded again from the page as printed; without one there is none', async () => {
    const sheet = sampleSimulation('single', 'fr', PHONE_URL);
    expect(await readPdf(await drawSimulation(sheet, paper)).qrCodes(dotsPerInch[paper])).toEqual([PHONE_URL]);
    expect(plain(readPdf(await drawSimulation(sheet, paper)).structure())).toContain(
      'Votre téléphone doit ouvrir borne.example.org',
    );
    expect(readPdf(await drawSimulation(sampleSimulation('single'), paper)).structure()).not.toContain('Figure');
    const tooLong = `https://borne.example.org/simulation#${'A'.repeat(300)}`;
    expect(readPdf(await drawSimulation(sampleSimulation('single', 'fr', tooLong), paper)).structure()).not.toContain(
      'Figure',
    );
    const longest = `https://borne.example.org/simulation#${'A'.repeat(294)}`;
    expect(readPdf(await drawSimulation(sampleSimulation('single', 'fr', longest), paper)).structure()).toContain(
      'Figure',
    );
  });

  test('the same simulation gives the same bytes, without any date of its making', async () => {
    const [once, again] = [
      await drawSimulation(sampleSimulation('family'), paper),
      await drawSimulation(sampleSimulation('family'), paper),
    ];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(readPdf(once).info()).not.toMatch(/CreationDate|ModDate|Producer|Creator/u);
  });

  test('A46 has no text under 12 points', async () => {
    const document = await PDFDocument.load(await drawSimulation(sampleSimulation('family', 'en'), paper));
    const content = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    const sizes = [...content.matchAll(/\/F[12] ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test.each(names)('%s: every word stands on the paper and none on another', async (name) => {
    for (const { id: language } of languages) {
      const pdf = readPdf(await drawSimulation(sampleSimulation(name, language, PHONE_URL), paper));
      const [, width, height] = (/Page size: +([\d.]+) x ([\d.]+)/u.exec(pdf.info()) ?? []).map(Number);
      const placed = pdf.words();
      const outside = placed.filter(
        ({ box: [left, top, right, bottom] }) => left < 0 || top < 0 || right > (width ?? 0) || bottom > (height ?? 0),
      );
      expect(outside).toEqual([]);
      expect(placed.flatMap((one, index) => placed.slice(index + 1).filter((other) => overlap(one, other)))).toEqual(
        [],
      );
    }
  });
});

describe('A4', () => {
  test('tells reasons, answers and assumptions too, with no date of birth, on numbered pages', async () => {
    const pdf = readPdf(await drawSimulation(sampleSimulation('family'), 'a4'));
    const text = plain(pdf.structure());
    expect(text).toContain('Les autres aides');
    expect(text).toContain('Une personne seule, 36 ans');
    expect(text).toContain('4 enfants, 16, 13, 10 et 7 ans');
    expect(text).toContain('Vous : salaire, 783,33 € par mois en moyenne');
    expect(text).toContain('Locataire, 780,00 € par mois, zone 2');
    expect(text).toContain('Revenus de 2024 : 9 800,00 €');
    expect(text).toContain('Aucune réduction de loyer.');
    expect(text).toContain('AAH : voyez la MDPH. Page officielle : monparcourshandicap.gouv.fr');
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|1990/u);
    expect(numberOfPages(pdf.info())).toBe(2);
    const words = pdf
      .words()
      .map(({ word }) => word)
      .join(' ');
    expect(words).toContain('1 / 2');
    expect(words).toContain('2 / 2');
  });

  test('keeps the marks of each page apart: every element points to what its own page holds', async () => {
    const document = await PDFDocument.load(await drawSimulation(sampleSimulation('family'), 'a4'));
    const starts = document.getPages().map(({ node }) => node.get(PDFName.of('StructParents'))?.toString());
    expect(starts).toEqual(['0', '1']);
    const last = plain(readPdf(await drawSimulation(sampleSimulation('family'), 'a4')).structure());
    expect(last.indexOf('Que faire maintenant')).toBeLessThan(last.indexOf('Vos réponses'));
  });
});

test('a ticket is 80 mm wide and short: amounts and what to do next, no answers', async () => {
  const pdf = readPdf(await drawSimulation(sampleSimulation('family'), 'ticket80'));
  const [width] = (/Page size: +([\d.]+) x ([\d.]+)/u.exec(pdf.info()) ?? [])
    .slice(1)
    .map((points) => Math.round((Number(points) * 25.4) / 72));
  expect(width).toBe(80);
  expect(plain(pdf.structure())).not.toContain('Vos réponses');
});
