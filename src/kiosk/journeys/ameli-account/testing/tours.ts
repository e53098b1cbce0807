import type { AtStop, Tour } from '#kiosk/testing/journey-proof.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import { claire } from '#kiosk/testing/people.ts';
import { comeToAmeliAccount } from './coming.ts';

/** Opens one part of the first screen, and comes back. */
async function look(driver: Driver, at: AtStop, part: string): Promise<void> {
  await driver.openTile(part);
  await driver.expectScreen(`ameliAccount.${part}`);
  await at(`ameliAccount.${part}`);
  await driver.press('Retour');
  await driver.expectScreen('ameliAccount.overview');
}

/** With a password alone: all that is not about health, and the second factor that the rest asks for. */
const lookingThrough: Tour = {
  name: 'looking through the ameli account',
  followsDay: true,
  async walk({ driver, stopCaisse }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await comeToAmeliAccount(driver, claire.nir, claire.accountPassword);
    await at('ameliAccount.overview');
    for (const part of ['ownInformation', 'delays', 'contact', 'procedures']) await look(driver, at, part);
    await driver.openTile('procedures');
    await driver.choose('orderEuropeanCard');
    await driver.expectScreen('ameliAccount.procedure');
    await at('ameliAccount.procedure');
    await driver.press('Revenir à mes démarches');
    await driver.press('Retour');
    await driver.openTile('messages');
    await driver.expectScreen('messages.list');
    await at('messages.list.cpam');
    await driver.press('Retour');
    await driver.expectScreen('ameliAccount.overview');
    await driver.openTile('prevention');
    await driver.expectScreen('ameliAccount.stepUp');
    await at('ameliAccount.stepUp');
    await driver.press('Continuer');
    await driver.expectScreen('raiseAccount.ways');
    await driver.press('Retour');
    await driver.expectScreen('ameliAccount.overview');
    await driver.press('Retour');
    await driver.expectScreen('home');
    await stopCaisse('cpam-31');
    await driver.chooseService('ameliAccount');
    await driver.expectScreen('ameliAccount.notNow');
    await at('ameliAccount.notNow');
    await driver.leave();
  },
};

export const ameliAccountTours: readonly Tour[] = [lookingThrough];
