import { answer, answerEmpty, type Driver } from '#kiosk/testing/driver.ts';
import type { Visitor } from '#kiosk/testing/journey-proof.ts';

/** After the tile: the session has the visitor sign in, then goes on to « Mon compte ». */
export async function signInFirst(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.fill(password);
  await driver.press('Se connecter');
  await driver.expectScreen('myAccount.overview');
}

/** From the home screen of the Caf. */
export async function comeToMyAccount(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.chooseService('myAccount');
  await signInFirst(driver, nir, password);
}

/** From attract; every field was empty. */
export async function comeAsVisitor({ driver, person, caisse, password }: Visitor): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService('myAccount');
  await driver.press('Commencer');
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await driver.expectTitle('Votre mot de passe');
  await driver.expectField('');
  await driver.typeOnHardware(password);
  await driver.press('Se connecter');
  await driver.expectScreen('myAccount.overview');
}
