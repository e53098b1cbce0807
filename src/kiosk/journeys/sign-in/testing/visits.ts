import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

/** From attract to the password that stands typed, in clear, in its field. */
async function typePassword({ driver, person, caisse, password }: Visitor): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService('signIn');
  await driver.press('Commencer');
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await driver.expectTitle('Votre mot de passe');
  await driver.expectField('');
  await driver.press('Afficher');
  await driver.typeOnHardware(password);
}

async function signIn({ driver }: Visitor): Promise<void> {
  await driver.press('Se connecter');
  await driver.expectScreen('home');
  await driver.expectWords('Compte ouvert');
}

/** The password in clear on the screen. */
export const passwordTyped: Visit = {
  name: 'password typed',
  needs: { account: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    await typePassword(visitor);
    return {};
  },
  complete: signIn,
};

/** Signed in: the session holds the token of the account. */
export const accountOpen: Visit = {
  name: 'account open',
  needs: { account: true },
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await typePassword(visitor);
    await signIn(visitor);
    return {};
  },
  async complete({ driver }) {
    await driver.expectWords('Compte ouvert');
  },
};
