import type { CaisseId } from '#domain/caisse/caisse.ts';
import { answer, type Driver } from '#kiosk/testing/driver.ts';

/** From attract to the list: the session has the visitor sign in, then goes on to what was touched. */
export async function comeToList(driver: Driver, caisse: CaisseId, nir: string, password: string): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await signInFor(driver, nir, password);
}

/** From the home screen to the list. */
export async function signInFor(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.chooseService('documents');
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.fill(password);
  await driver.press('Se connecter');
  await driver.expectScreen('documents.list');
}
