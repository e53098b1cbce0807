import { simulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import english from '#languages/en/benefits.json' with { type: 'json' };
import french from '#languages/fr/benefits.json' with { type: 'json' };
import { createTranslator } from '#languages/translator.ts';
import { resultSamples } from './benefit-samples.ts';
import { sheetText, type SheetText } from '../paper/sheet-text.ts';
import { ISSUED_AT } from '#kiosk/journeys/provisional-code/testing/sample-slips.ts';

const texts = {
  fr: createTranslator('fr', { benefits: french }),
  en: createTranslator('en', { benefits: english }),
};

export const PHONE_URL = `https://borne.example.org/simulation#${'Aq7-_xZ0'.repeat(12)}`;
export const sheetSamples: Readonly<Record<'single' | 'family' | 'nothing', ResultFacts>> = resultSamples;

/** What is written on the paper of a simulation made on Sunday 22 November 2026. */
export function sampleSheet(
  name: keyof typeof sheetSamples,
  language: 'fr' | 'en' = 'fr',
  phoneUrl?: string,
): SheetText {
  return sheetText(
    simulationSheet({ caisse: 'caf-31', issuedAt: ISSUED_AT, result: sheetSamples[name], phoneUrl }),
    texts[language],
  );
}
