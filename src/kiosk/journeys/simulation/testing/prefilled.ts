import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { comeSigningIn } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { usual, type HouseholdAnswers } from './answers.ts';
import { Respondent } from './respondent.ts';

/** What no file knows; the home is never asked of who has a file. */
const rest: HouseholdAnswers = { home: { postalCode: '31000', commune: 'Toulouse' }, answers: usual };

/** From « Mon compte » to what the file is offered for. */
export async function comeToOffer(driver: Driver): Promise<void> {
  await driver.expectScreen('myAccount.overview');
  await driver.openTile('requests');
  await driver.press('Faire une simulation');
  await driver.expectScreen('simulation.conditions');
  await driver.press('Commencer');
  await driver.expectScreen('simulation.offer');
}

/** Takes over the file, and answers what it does not know. @returns the keys of the questions that were asked */
export async function takeOver(driver: Driver): Promise<readonly string[]> {
  await driver.choose('takeOver');
  await driver.expectScreen(/^simulation\.(question\.|summary$)/);
  return await new Respondent(driver, 'quick').answerAll(rest);
}

/** #201: a file taken over, its answers on the screen to be checked. */
export const prefilled: Visit = {
  name: 'simulation prefilled',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    // Only a Caf has such files, and simulations.
    await comeSigningIn({ ...visitor, caisse: someCaf }, 'myAccount');
    await comeToOffer(driver);
    await takeOver(driver);
    await driver.expectWords('d’après votre dossier');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Voir le résultat');
    await driver.press('Que faire maintenant ?');
    await driver.press('Terminer');
    await driver.expectScreen('home');
  },
};
