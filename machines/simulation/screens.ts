import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Faire une simulation ». `question` stands for each question, one at a time. */
export const simulationScreens = [
  'conditions',
  'offer',
  'fileNotNow',
  'fileNotTold',
  'question',
  'commune',
  'outOfScope',
  'summary',
  'result',
  'explanation',
  'printing',
  'cameOut',
  'printProblem',
  'phone',
  'done',
] as const;
export type SimulationScreen = (typeof simulationScreens)[number];

/** What the waiting screen may say. */
export type SimulationWait = 'preparing' | 'readingFile' | 'findingCommunes';

export type SimulationMeta = ScreenMeta<SimulationScreen, SimulationWait>;
