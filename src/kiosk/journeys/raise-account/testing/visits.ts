import { comeSigningIn } from '#kiosk/testing/account-entrance.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';

/** The masked contacts on the screen, in an open account. */
export const waysShown: Visit = {
  name: 'ways shown',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await comeSigningIn(visitor, 'manageAccount');
    await driver.expectScreen('manageAccount.menu');
    await driver.choose('contacts');
    await driver.expectScreen('manageAccount.contacts');
    await driver.choose('mobile');
    await driver.expectScreen('manageAccount.contactPassword');
    await driver.expectField('');
    await driver.press('Recevoir un code');
    await driver.expectScreen('raiseAccount.ways');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Revenir à l’accueil');
    await driver.expectScreen('home');
    await driver.chooseService('manageAccount');
    await driver.expectScreen('manageAccount.menu');
    await driver.choose('history');
    await driver.expectScreen('manageAccount.history');
    await driver.press('Revenir à mon compte');
    await driver.press('Revenir à l’accueil');
    await driver.expectScreen('home');
  },
};
