import { answer, type Driver } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { claire, monique } from '#kiosk/testing/people.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';

async function comeToNotice(driver: Driver, caisse: CaisseId, nir: string): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService('signIn');
  await driver.press('Commencer');
  await answer(driver, nir);
  await driver.expectScreen('signIn.secret');
  await driver.press(/^Mot de passe oublié/);
  await driver.expectScreen('forgottenPassword.notice');
}

/** « Mot de passe oublié »: ameli's mail, then a Caf's contacts, a wrong code, a letter asked and a letter's code. */
const renewing: Tour = {
  name: 'renewing a forgotten password',
  async walk({ driver }, at) {
    await comeToNotice(driver, 'cpam-31', monique.nir);
    await at('forgottenPassword.notice');
    await driver.press('Commencer');
    await driver.expectScreen('forgottenPassword.birthDate');
    await at('forgottenPassword.birthDate');
    await answer(driver, monique.birthDate);
    await driver.expectScreen('forgottenPassword.linkAsked');
    await at('forgottenPassword.linkAsked');
    await driver.leave();

    await comeToNotice(driver, 'caf-31', claire.nir);
    await at('forgottenPassword.notice.caf');
    await driver.press('J’ai reçu un code par courrier');
    await driver.expectScreen('forgottenPassword.birthName');
    await at('forgottenPassword.birthName');
    await driver.press('Retour');
    await driver.expectScreen('forgottenPassword.nir');
    await at('forgottenPassword.nir');
    await answer(driver, claire.nir);
    await driver.expectScreen('forgottenPassword.birthName');
    await answer(driver, 'FOURNIER');
    await driver.expectScreen('forgottenPassword.letterCode');
    await at('forgottenPassword.letterCode');
    await answer(driver, '471147');
    await driver.expectTitle('Ces informations ne correspondent pas');
    await at('forgottenPassword.codeRefused.letter');
    await driver.press('Demander un nouveau code');
    await driver.expectScreen('forgottenPassword.contact');
    await at('forgottenPassword.contact');
    await driver.press('Autre(s) coordonnée(s) de contact');
    await driver.expectScreen('forgottenPassword.contacts');
    await at('forgottenPassword.contacts');
    await driver.choose('letter');
    await driver.expectScreen('forgottenPassword.contact');
    await at('forgottenPassword.contact.letter');
    await driver.press('Envoyer');
    await driver.expectScreen('forgottenPassword.letterAsked');
    await at('forgottenPassword.letterAsked');
    await driver.leave();
  },
};

export const forgottenPasswordTours: readonly Tour[] = [renewing];
