import type { SimulationContext, SimulationEvent } from '#machines/simulation/context.ts';
import type { SimulationScreen, SimulationWait } from '#machines/simulation/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { CommuneList } from './commune-question.tsx';
import { Conditions } from './conditions.tsx';
import { FileNotNow, FileNotTold, Offer } from './file-offer.tsx';
import { OutOfScope } from './out-of-scope.tsx';
import { CameOut, Printing, PrintProblem } from './paper.tsx';
import { Phone } from './phone.tsx';
import { QuestionScreen } from './question.tsx';
import { Explanation, Next, Result } from './result.tsx';
import { Summary } from './summary.tsx';
import './simulation.css';

/** Every screen of « Faire une simulation ». */
export const simulationScreensTable = {
  conditions: Conditions,
  offer: Offer,
  fileNotNow: FileNotNow,
  fileNotTold: FileNotTold,
  question: QuestionScreen,
  commune: CommuneList,
  outOfScope: OutOfScope,
  summary: Summary,
  result: Result,
  explanation: Explanation,
  printing: Printing,
  cameOut: CameOut,
  printProblem: PrintProblem,
  phone: Phone,
  done: Next,
} as const satisfies Record<SimulationScreen, JourneyScreen<SimulationContext, SimulationEvent>>;

/** What the waiting screen says. */
export const simulationWaits = {
  preparing: 'simulation.wait.preparing',
  readingFile: 'simulation.wait.readingFile',
  findingCommunes: 'simulation.wait.findingCommunes',
} as const satisfies Record<SimulationWait, KioskKey>;
