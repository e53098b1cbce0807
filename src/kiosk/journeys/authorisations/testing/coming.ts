import { answer, type Driver } from '#kiosk/testing/driver.ts';

/** From the home screen of the Caf: « Gérer mon compte », signed in first, up to its menu. */
export async function comeToAccount(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.chooseService('manageAccount');
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.fill(password);
  await driver.press('Se connecter');
  await driver.expectScreen('manageAccount.menu');
}
