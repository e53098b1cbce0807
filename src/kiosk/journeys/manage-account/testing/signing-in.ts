import { answer, type Driver } from '#kiosk/testing/driver.ts';

/** After the tile: the session has the visitor sign in, then goes on to what was touched. */
export async function signInFirst(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.fill(password);
  await driver.press('Se connecter');
  await driver.expectScreen('manageAccount.menu');
}
