import { comeSigningIn, signInFirst, signInFor } from '#kiosk/testing/account-entrance.ts';
import { answer, type Driver } from '#kiosk/testing/driver.ts';
import type { Visitor } from '#kiosk/testing/journey-proof.ts';

const overview = 'ameliAccount.overview';

/** After the tile. */
export async function signInToOverview(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFirst(driver, nir, password);
  await driver.expectScreen(overview);
}

/** From the home screen of a Cpam. */
export async function comeToAmeliAccount(driver: Driver, nir: string, password: string): Promise<void> {
  await signInFor(driver, 'ameliAccount', nir, password);
  await driver.expectScreen(overview);
}

/** From attract; every field was empty. */
export async function comeAsVisitor(visitor: Visitor): Promise<void> {
  await comeSigningIn(visitor, 'ameliAccount');
  await visitor.driver.expectScreen(overview);
}

/** From the first screen into « Mes paiements », over the second factor that it asks for. */
export async function raiseToPayments({ driver, codeByMail }: Pick<Visitor, 'driver' | 'codeByMail'>): Promise<void> {
  await driver.openTile('payments');
  await driver.expectScreen('ameliAccount.stepUp');
  await driver.press('Continuer');
  await driver.expectScreen('raiseAccount.ways');
  await driver.choose('mail');
  await driver.expectScreen('raiseAccount.code');
  await answer(driver, await codeByMail());
  await driver.expectScreen('ameliAccount.payments');
}
