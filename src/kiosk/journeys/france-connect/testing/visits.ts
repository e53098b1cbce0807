import type { Visit } from '#kiosk/testing/journey-proof.ts';

/** The QR code on the screen: its token opens a page on a phone. It is the Caf's alone, whatever the visitor came for. */
export const codeShown: Visit = {
  name: 'QR code shown',
  stopsAt: 'reading',
  async comeHalfWay({ driver }) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('signIn');
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
