import type { Tour } from '#kiosk/testing/journey-proof.ts';

/** « S'identifier avec FranceConnect », as far as one comes without a phone. */
const handingOver: Tour = {
  name: 'handing over to a phone',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('signIn');
    await driver.press('S’identifier avec FranceConnect');
    await driver.expectScreen('franceConnect.notice');
    await at('franceConnect.notice');
    await driver.press('Commencer');
    await driver.expectScreen('franceConnect.scan');
    await at('franceConnect.scan');
    await driver.press('Abandonner');
    await driver.expectScreen('franceConnect.notice');
    await driver.press('Utiliser mon mot de passe');
    await driver.expectTitle('Me connecter à mon compte');
  },
};

export const franceConnectTours: readonly Tour[] = [handingOver];
