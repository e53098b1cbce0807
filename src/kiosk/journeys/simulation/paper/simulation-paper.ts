import type { SimulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import type { Paper } from '#kiosk/paper/paper.ts';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { simulationTexts } from '../texts.ts';
import { simulationWords, type SimulationWords } from './simulation-words.ts';

/** The summary of a simulation on paper, in the visitor's language. */
export const simulationPaper: Paper<SimulationSheet, SimulationWords> = {
  kind: 'simulation',
  words: (sheet, { visitorLanguage }) => simulationWords(sheet, textsIn(visitorLanguage, simulationTexts)),
};
