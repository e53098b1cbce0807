import { signInFor } from '#kiosk/testing/account-entrance.ts';
import { answer } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { monique } from '#kiosk/testing/people.ts';

/** « Confirmer que c'est bien vous » at ameli: the ways, a card that is somebody else's, a code that is wrong. */
const raising: Tour = {
  name: 'raising an account',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await signInFor(driver, 'manageAccount', monique.nir, monique.accountPassword);
    await driver.expectScreen('manageAccount.menu');
    await driver.choose('contacts');
    await driver.expectScreen('manageAccount.contacts');
    await at('manageAccount.contacts');
    await driver.choose('mobile');
    await driver.expectScreen('manageAccount.contactPassword');
    await at('manageAccount.contactPassword');
    await driver.press('Recevoir un code');
    await driver.expectScreen('raiseAccount.ways');
    await at('raiseAccount.ways');
    await driver.choose('card');
    await driver.expectScreen('raiseAccount.insertCard');
    // The cards of the demonstration reader come from the gateway.
    await driver.expectChoices();
    await at('raiseAccount.insertCard');
    await driver.choose();
    await driver.expectScreen('raiseAccount.cardRefused');
    await at('raiseAccount.cardRefused');
    await driver.press('Choisir un autre moyen');
    await driver.choose('mobile');
    await driver.expectScreen('raiseAccount.code');
    await at('raiseAccount.code');
    await answer(driver, '471147');
    await driver.expectScreen('raiseAccount.codeRefused');
    await at('raiseAccount.codeRefused');
    await driver.press('Retaper le code');
    await driver.press('Vous n’avez rien reçu ?');
    await driver.expectScreen('raiseAccount.nothingReceived');
    await at('raiseAccount.nothingReceived');
    await driver.leave();
  },
};

export const raiseAccountTours: readonly Tour[] = [raising];
