import { answer, type Driver } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { monique, serge } from '#kiosk/testing/people.ts';

const newPassword = 'Garonne31Verte';

async function giveSecret(driver: Driver, secret: string): Promise<void> {
  await driver.fill(secret);
  await driver.press('Se connecter');
}

/** « Me connecter »: at ameli with a wrong password first, at a Caf with the old one of eight digits, then no network. */
const signingIn: Tour = {
  name: 'signing in',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await driver.chooseService('signIn');
    await driver.expectTitle('Me connecter à mon compte');
    await at('signIn.notice');
    await driver.press(/^Première connexion/);
    await driver.expectScreen('signIn.firstTime');
    await at('signIn.firstTime');
    await driver.press('J’ai un mot de passe');
    await driver.expectTitle('Votre numéro de sécurité sociale');
    await at('signIn.nir');
    await answer(driver, monique.nir);
    await driver.expectScreen('signIn.secret');
    await driver.typeOnHardware('Pastel');
    await at('signIn.secret');
    await giveSecret(driver, newPassword);
    await driver.expectTitle('Ces informations ne correspondent pas');
    await at('signIn.doesNotMatch');
    await driver.press('Retaper mon mot de passe');
    await driver.expectScreen('signIn.secret');
    await giveSecret(driver, '0472');
    await driver.expectTitle('Votre date de naissance');
    await at('signIn.birthDate');
    await driver.press('Retour');
    await driver.expectScreen('signIn.secret');
    await giveSecret(driver, monique.accountPassword);
    await driver.expectScreen('home');
    await driver.expectWords('Compte ouvert');
    await at('home.signedIn');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('signIn');
    await driver.expectTitle('Me connecter à mon compte');
    await at('signIn.notice.caf');
    await driver.press(/tuteur/);
    await driver.expectScreen('signIn.guardian');
    await at('signIn.guardian');
    await driver.press('Je ne suis pas tuteur');
    await driver.press('Commencer');
    await answer(driver, serge.nir);
    await driver.expectScreen('signIn.secret');
    await at('signIn.secret.caf');
    await giveSecret(driver, serge.accountPassword);
    await driver.expectTitle('Choisissez un nouveau mot de passe');
    await at('signIn.mustChoose');
    await driver.press('Continuer');
    await driver.expectScreen('signIn.password');
    await at('signIn.password');
    await answer(driver, newPassword);
    await driver.expectTitle('Tapez-le encore une fois');
    await at('signIn.confirmPassword');
    await answer(driver, newPassword);
    await driver.expectTitle('Votre mot de passe est enregistré');
    await at('signIn.passwordChanged');
    await driver.press('Continuer');
    await driver.expectScreen('home');
    await driver.leave();

    await driver.cutNetwork();
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('signIn');
    await driver.expectTitle('Ce service demande une connexion');
    await at('signIn.notNow');
  },
};

export const signInTours: readonly Tour[] = [signingIn];
