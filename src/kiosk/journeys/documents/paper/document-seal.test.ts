import { describe, expect, test } from 'vitest';
import { nodesOf, readStructureTree } from '#kiosk/paper/testing/structure-tree.ts';
import { hardDocuments } from '../testing/hard-documents.ts';
import { printed, wordsOf } from '../testing/printed-samples.ts';
import { sampleDocuments } from '../testing/sample-documents.ts';

/** The page of the seal, and what it stands on. */
const papers = [
  ['one page', sampleDocuments.paiementEtQuotient, 'a4', 1],
  ['the second page, SPÉCIMEN across it, 400 characters', hardDocuments.twelveAmounts, 'a4', 2],
  ['a ticket, SPÉCIMEN across it', hardDocuments.byGuardian, 'ticket80', 1],
] as const;

describe.each(papers)('the seal on %s', (_name, document, variant, page) => {
  test.each([
    ['straight', {}],
    ['out of focus', { blurDots: 1 }],
    ['askew by two degrees and out of focus', { turnDegrees: 2, blurDots: 0.7 }],
  ])('is read from a scan in greys at 150 dots an inch, %s', async (_how, scan) => {
    const pdf = await printed(document, variant);
    expect(await pdf.seals(page, { dotsPerInch: 150, ...scan })).toEqual([document.seal]);
  });

  test('is a figure that says the reference and where it is checked', async () => {
    const pdf = await printed(document, variant);
    expect(nodesOf(readStructureTree(pdf.structure()), 'Figure')).toHaveLength(1);
    expect(wordsOf(document).seal.alternative).toBe(
      'Code à scanner pour vérifier ce document. Référence\u00A0: 7K3M-QX9D-RV0Z-2H4S. Adresse\u00A0: borne.example.org/verifier.',
    );
  });
});

test('the longest seal is read too', async () => {
  const pdf = await printed(hardDocuments.longestSeal, 'a4');
  expect(await pdf.seals(1, { dotsPerInch: 150 })).toEqual([hardDocuments.longestSeal.seal]);
});

test('another seal is not that of this document', async () => {
  const pdf = await printed(
    { ...sampleDocuments.radiation, seal: `${sampleDocuments.radiation.seal.slice(0, -1)}3` },
    'a4',
  );
  expect(await pdf.seals(1, { dotsPerInch: 150 })).not.toEqual([sampleDocuments.radiation.seal]);
});
