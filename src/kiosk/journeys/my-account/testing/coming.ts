import { comeSigningIn, signInFirst, signInFor } from '#kiosk/testing/account-entrance.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import type { Visitor } from '#kiosk/testing/journey-proof.ts';

const overview = 'myAccount.overview';

/** After the tile. */
export async function signInToOverview(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFirst(driver, nir, password);
  await driver.expectScreen(overview);
}

/** From the home screen of the Caf. */
export async function comeToMyAccount(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFor(driver, 'myAccount', nir, password);
  await driver.expectScreen(overview);
}

/** From attract; every field was empty. */
export async function comeAsVisitor(visitor: Visitor): Promise<void> {
  await comeSigningIn(visitor, 'myAccount');
  await visitor.driver.expectScreen(overview);
}
