import { signInFor } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';

/** From the home screen of the Caf: « Gérer mon compte », signed in first, up to its menu. */
export async function comeToAccount(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFor(driver, 'manageAccount', nir, password);
  await driver.expectScreen('manageAccount.menu');
}
