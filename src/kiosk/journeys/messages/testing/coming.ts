import type { CaisseId } from '#domain/caisse/caisse.ts';
import { comeSigningIn, signInFor } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import type { Visitor } from '#kiosk/testing/journey-proof.ts';

const caf: CaisseId = 'caf-31';

/** From the first screen of « Mon compte » of the Caf to its alerts, which lead here. */
async function goToAlerts(driver: Driver): Promise<void> {
  await driver.expectScreen('myAccount.overview');
  await driver.openTile('alerts');
  await driver.expectScreen('myAccount.alerts');
}

/** From the home screen of the Caf to the touch before the list. */
export async function signInToAlerts(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFor(driver, 'myAccount', nir, password);
  await goToAlerts(driver);
}

/** From attract to the list. */
export async function comeToList(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caf);
  await signInToAlerts(driver, nir, password);
  await driver.press('Lire mes messages');
  await driver.expectScreen('messages.list');
}

/** The same as a visitor; every field was empty. */
export async function comeAsVisitor(visitor: Visitor): Promise<void> {
  const { driver } = visitor;
  await comeSigningIn(visitor, 'myAccount');
  await goToAlerts(driver);
  await driver.press('Lire mes messages');
  await driver.expectScreen('messages.list');
}
