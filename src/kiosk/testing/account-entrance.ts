import type { JourneyId } from '#domain/journey/journey.ts';
import { answer, answerEmpty, type Driver } from './driver.ts';
import type { Visitor } from './journey-proof.ts';

/** After the tile of a service that needs an account: the session has the visitor sign in, then goes on to that service. */
export async function signInFirst(driver: Driver, nir: string, password: string): Promise<void> {
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.fill(password);
  await driver.press('Se connecter');
}

/** The same from the home screen. */
export async function signInFor(driver: Driver, service: JourneyId, nir: string, password: string): Promise<void> {
  await driver.chooseService(service);
  await signInFirst(driver, nir, password);
}

/** From attract over the sign-in into such a service; every field was empty. */
export async function comeSigningIn({ driver, person, caisse, password }: Visitor, service: JourneyId): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService(service);
  await driver.press('Commencer');
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await driver.expectTitle('Votre mot de passe');
  await driver.expectField('');
  await driver.typeOnHardware(password);
  await driver.press('Se connecter');
}
