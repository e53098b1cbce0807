import { describe, expect, test } from 'vitest';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { issuedDocumentSchema } from '#domain/documents/issued-document.ts';
import { hardDocuments } from '../testing/hard-documents.ts';
import { PUBLIC_URL, samples, wordsOf } from '../testing/printed-samples.ts';
import { sampleDocuments } from '../testing/sample-documents.ts';
import { documentPaper } from './document-paper.ts';
import { dateWords, inEuros, inWholeEuros } from './figures.ts';

const said = (words: unknown): string => JSON.stringify(words).replaceAll('\u00A0', ' ');

describe('the words of a document', () => {
  test('are there for every type, of contents that a caisse may give', () => {
    expect(Object.keys(sampleDocuments).sort()).toEqual([...documentTypeIds].sort());
    for (const { name, document } of samples) {
      expect(issuedDocumentSchema.safeParse(document).success, name).toBe(true);
      expect(document.content.type === name || name in hardDocuments, name).toBe(true);
    }
  });

  test('say in their title, which the print job bears, nothing of anybody', () => {
    const titles = new Set(samples.map(({ document }) => wordsOf(document).title));
    expect(titles.size).toBe(documentTypeIds.length);
    for (const title of titles) expect(title).not.toMatch(/\d|Martin|Bernard|Camille/u);
  });

  test('are French whatever the visitor reads', () => {
    const setting = { publicUrl: PUBLIC_URL, isDemonstration: false } as const;
    const content = { document: sampleDocuments.droits, isLargePrint: false };
    const inFrench = documentPaper.words(content, { ...setting, visitorLanguage: 'fr' });
    expect(documentPaper.words(content, { ...setting, visitorLanguage: 'en' })).toEqual(inFrench);
    expect(inFrench.language).toBe('fr');
  });

  test('do not come without the address where the document is checked', () => {
    const setting = { publicUrl: undefined, visitorLanguage: 'fr', isDemonstration: false } as const;
    expect(() => documentPaper.words({ document: sampleDocuments.droits, isLargePrint: false }, setting)).toThrow(
      'address',
    );
  });

  test('name the home of today beside a past quotient', () => {
    for (const document of [sampleDocuments.quotientFamilial, sampleDocuments.paiementEtQuotient]) {
      expect(said(wordsOf(document).parts)).toContain('Composition au 5 novembre 2026.');
      expect(said(wordsOf(document).ticketParts)).toContain('Composition au 5 novembre 2026.');
    }
  });

  test('say nothing of health where the content does not, not even that there is none', () => {
    expect(said(wordsOf(sampleDocuments.droits))).toMatch(/Médecin traitant.*Exonération/u);
    expect(said(wordsOf(hardDocuments.withoutHealth))).not.toMatch(/[Mm]édecin|[Ee]xonération/u);
  });

  test('name who asked for it, and no one where nobody did', () => {
    expect(said(wordsOf(hardDocuments.byGuardian).head)).toContain('Demandé par');
    expect(said(wordsOf(sampleDocuments.paiement).head)).not.toContain('Demandé par');
  });

  test('of a specimen say so on each page and where one would sign', () => {
    const specimen = wordsOf(hardDocuments.byGuardian);
    expect(specimen.acrossPages).toBe('SPÉCIMEN');
    expect(said(specimen.signature)).toContain('Ce document ne prouve rien.');
    expect(said(specimen.signature)).not.toContain('valable');
    const genuine = wordsOf(sampleDocuments.quotientFamilial);
    expect(genuine.acrossPages).toBeUndefined();
    expect(said(genuine)).not.toContain('SPÉCIMEN');
  });

  test('show what was withheld in columns of its own, only where something was', () => {
    expect(said(wordsOf(sampleDocuments.releveDeCompte))).toMatch(/Montant.*Retenue.*Versé/u);
    expect(said(wordsOf(sampleDocuments.paiement))).not.toContain('Retenue');
  });

  test('of an empty statement say that there is nothing, and the total', () => {
    expect(said(wordsOf(hardDocuments.emptyStatement))).toMatch(/Aucune opération ce mois-ci.*0,00 €/u);
    expect(said(wordsOf(hardDocuments.emptyMonth))).toMatch(/Aucun remboursement ce mois-ci.*0,00 €/u);
    expect(said(wordsOf(hardDocuments.emptyYear))).toMatch(/Aucun remboursement cette année-là.*0,00 €/u);
  });
});

describe('figures', () => {
  test('are those of French: no-break spaces, a true minus, cents always', () => {
    expect(inEuros(123_450)).toBe('1\u00A0234,50\u00A0€');
    expect(inEuros(-4_520)).toBe('\u221245,20\u00A0€');
    expect(inEuros(0)).toBe('0,00\u00A0€');
    expect(inEuros(-1)).toBe('\u22120,01\u00A0€');
    expect(inWholeEuros(1_000_000)).toBe('1\u00A0000\u00A0000\u00A0€');
    expect(dateWords('2026-11-05')).toBe('5\u00A0novembre 2026');
    expect(dateWords('2026-03-01')).toBe('1er\u00A0mars 2026');
  });
});
