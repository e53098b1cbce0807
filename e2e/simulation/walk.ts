import { expect } from '@playwright/test';
import type { Kiosk } from '../support/kiosk.ts';
import { households } from './households.ts';
import { SimulationVisitor } from './visitor.ts';

/** The screens of the simulation that hold something of the visitor, each other than the one before. */
export const simulationStops = ['question', 'commune', 'summary', 'result', 'phone'] as const;

/** Screens that show what one of these shows, or nothing of anybody; `e2e/simulation` and the graph tests come to them. */
export const simulationPassedBy = ['conditions', 'outOfScope', 'explanation', 'printing', 'cameOut', 'printProblem', 'done'] as const;

/** From attract to a screen, with that birth date (JJMMAAAA) among the answers wherever they have been asked. */
export async function walkSimulationTo(kiosk: Kiosk, screen: string, birthDate: string): Promise<void> {
  const [household] = households;
  if (!household) throw new Error('no household');
  const visitor = new SimulationVisitor(kiosk, 'quick');
  const { page } = kiosk;
  await visitor.begin();
  if (screen === 'commune') {
    await page.locator('[data-choice="yes"]').click();
    await page.locator('input').last().fill(household.home.postalCode);
    await kiosk.press('Continuer');
    await kiosk.expectTitle('Quelle est votre commune ?');
    return;
  }
  const value = [birthDate.slice(4), birthDate.slice(2, 4), birthDate.slice(0, 2)].join('-');
  const answers = { ...household.answers, 'birth.you': { kind: 'birthDate', value } } as const;
  if (screen === 'question') return visitor.answerUntil({ ...household, answers }, 'wage.you');
  await visitor.answerAll({ ...household, answers });
  if (screen === 'summary') return;
  await visitor.seeResult();
  if (screen === 'phone') await kiosk.press(/téléphone/i);
  await expect(page.locator(`[data-screen="simulation.${screen}"]`)).toBeVisible();
}
