import { signInFirst } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';

/** After the tile. */
export async function signInToMenu(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFirst(driver, nir, password);
  await driver.expectScreen('manageAccount.menu');
}
