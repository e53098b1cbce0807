import { expect } from '../support/expect.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { households } from './households.ts';
import { SimulationVisitor } from './visitor.ts';

/** The screens of the simulation that hold most of the visitor: what is typed, what was said, what came of it. */
export const simulationStops = ['question', 'summary', 'result'] as const;

/** Screens that show what one of these shows, or nothing of anybody; `e2e/simulation` and the graph tests come to them. */
export const simulationPassedBy = [
  'conditions',
  'commune',
  'outOfScope',
  'explanation',
  'printing',
  'cameOut',
  'printProblem',
  'phone',
  'done',
] as const;

/** From attract to a screen, with that birth date (JJMMAAAA) among the answers wherever they have been asked. */
export async function walkSimulationTo(kiosk: Kiosk, screen: string, birthDate: string): Promise<void> {
  const [household] = households;
  if (!household) throw new Error('no household');
  const visitor = new SimulationVisitor(kiosk, 'quick');
  const { page } = kiosk;
  await visitor.begin();
  const value = [birthDate.slice(4), birthDate.slice(2, 4), birthDate.slice(0, 2)].join('-');
  const answers = { ...household.answers, 'birth.you': { kind: 'birthDate', value } } as const;
  if (screen === 'question') return visitor.answerUntil({ ...household, answers }, 'wage.you');
  await visitor.answerAll({ ...household, answers });
  if (screen === 'summary') return;
  await visitor.seeResult();
  await expect(page.locator(`[data-screen="simulation.${screen}"]`)).toBeVisible();
}
