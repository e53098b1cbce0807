import { answering, type Act } from '#kiosk/testing/chart-stops.ts';

/** It has no tile: « Gérer mon compte », a contact to change, and a code in place of the password. */
export const enter: readonly [Act, ...Act[]] = [
  async ({ driver }) => {
    await driver.chooseService('manageAccount');
    await driver.press('Commencer');
  },
  answering(({ person }) => person.nir),
  async ({ driver, password }) => {
    await driver.expectScreen('signIn.secret');
    await driver.fill(password);
    await driver.press('Se connecter');
    await driver.expectScreen('manageAccount.menu');
    await driver.choose('contacts');
    await driver.expectScreen('manageAccount.contacts');
    await driver.choose('mobile');
    await driver.expectScreen('manageAccount.contactPassword');
  },
  ({ driver }) => driver.press('Recevoir un code'),
];
