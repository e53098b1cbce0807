import { simulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import type { ResultFacts } from '#domain/benefits/shown/facts.ts';
import type { LanguageId } from '#domain/language.ts';
import { allTextsIn } from '#kiosk/testing/all-texts.ts';
import { resultSamples } from './benefit-samples.ts';
import { simulationWords, type SimulationWords } from '../paper/simulation-words.ts';

const ISSUED_AT = Date.parse('2026-11-22T14:40:00Z');

export const PHONE_URL = `https://borne.example.org/simulation#${'Aq7-_xZ0'.repeat(12)}`;
export const simulationSamples: Readonly<Record<'single' | 'family' | 'nothing', ResultFacts>> = resultSamples;

/** What is written on the paper of a simulation made on Sunday 22 November 2026. */
export function sampleSimulation(
  name: keyof typeof simulationSamples,
  language: LanguageId = 'fr',
  phoneUrl?: string,
): SimulationWords {
  return simulationWords(
    simulationSheet({ caisse: someCaf, issuedAt: ISSUED_AT, result: simulationSamples[name], phoneUrl }),
    allTextsIn(language),
  );
}
