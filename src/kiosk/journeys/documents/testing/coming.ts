import type { CaisseId } from '#domain/caisse/caisse.ts';
import { signInFor } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';

/** From attract to the list: the session has the visitor sign in, then goes on to what was touched. */
export async function comeToList(driver: Driver, caisse: CaisseId, nir: string, password: string): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await signInToList(driver, nir, password);
}

/** From the home screen to the list. */
export async function signInToList(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFor(driver, 'documents', nir, password);
  await driver.expectScreen('documents.list');
}
