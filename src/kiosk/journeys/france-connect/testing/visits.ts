import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';

/**
 * The QR code on the screen, after a number typed in « Me connecter » and given up: the session knows it. It is the Caf's
 * alone, whatever the visitor came for.
 */
export const codeShown: Visit = {
  name: 'QR code shown',
  stopsAt: 'reading',
  async comeHalfWay({ driver, person }) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('signIn');
    await driver.press('Commencer');
    await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
    await driver.expectScreen('signIn.secret');
    await driver.press('Retour');
    await driver.expectScreen('signIn.nir');
    await driver.press('Retour');
    await driver.expectScreen('signIn.notice');
    await driver.press('S’identifier avec FranceConnect');
    await driver.expectScreen('franceConnect.notice');
    await driver.press('Commencer');
    await driver.expectScreen('franceConnect.scan');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Abandonner');
    await driver.expectScreen('franceConnect.notice');
    await driver.press('Retour');
    await driver.expectScreen('home');
  },
};
