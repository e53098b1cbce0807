import englishSimulation from '#languages/en/simulation.json';
import englishBenefits from '#languages/en/benefits.json';
import frenchSimulation from '#languages/fr/simulation.json';
import frenchBenefits from '#languages/fr/benefits.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const simulationTexts: TextsOf<'simulation' | 'benefits'> = {
  fr: { simulation: frenchSimulation, benefits: frenchBenefits },
  en: { simulation: englishSimulation, benefits: englishBenefits },
};
