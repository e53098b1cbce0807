import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

/** From attract to the question after the notice, the number typed in « Me connecter ». */
async function comeToIdentity({ driver, person, caisse }: Visitor): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService('signIn');
  await driver.press('Commencer');
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await driver.expectScreen('signIn.secret');
  await driver.press(/^Mot de passe oublié/);
  await driver.expectTitle('Mot de passe oublié');
  await driver.press('Commencer');
}

/** The last question of the identity, answered in its field: a name at a Caf, a date at ameli. */
export const identityTyped: Visit = {
  name: 'identity typed',
  needs: { account: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    await comeToIdentity(visitor);
    const { driver, person, caisse } = visitor;
    await driver.expectScreen(caisse === 'cpam-31' ? 'forgottenPassword.birthDate' : 'forgottenPassword.birthName');
    await driver.expectField('');
    await driver.typeOnHardware(caisse === 'cpam-31' ? person.birthDate : person.birthName.toUpperCase());
    return {};
  },
  async complete({ driver, caisse }) {
    await driver.press('Continuer');
    if (caisse !== 'cpam-31') {
      await driver.expectScreen('forgottenPassword.contact');
      await driver.press('Autre(s) coordonnée(s) de contact');
      await driver.choose('letter');
      await driver.expectScreen('forgottenPassword.contact');
      await driver.press('Envoyer');
    }
    await driver.expectTitle('Votre demande est prise en compte');
    await driver.press('J’ai compris');
    await driver.expectScreen('home');
  },
};

/** At a Caf the code of a real SMS has served, and the new password stands in clear; at ameli one is still asked. */
export const newPasswordTyped: Visit = {
  name: 'code used, password typed',
  needs: { account: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    if (visitor.caisse === 'cpam-31') return identityTyped.comeHalfWay(visitor);
    const { driver, person, password } = visitor;
    await comeToIdentity(visitor);
    await answerEmpty(driver, 'Votre nom de naissance', person.birthName.toUpperCase());
    await driver.expectScreen('forgottenPassword.contact');
    await driver.press('Envoyer');
    await driver.expectScreen('forgottenPassword.code');
    await answerEmpty(driver, 'Votre code de vérification', await visitor.codeBySms());
    await answerEmpty(driver, 'Votre mot de passe', `${password}Z`);
    await driver.expectTitle('Tapez-le encore une fois');
    await driver.press('Afficher');
    await driver.typeOnHardware(`${password}Z`);
    return {};
  },
  async complete(visitor) {
    if (visitor.caisse === 'cpam-31') return identityTyped.complete(visitor);
    const { driver } = visitor;
    await driver.press('Continuer');
    await driver.expectTitle('Votre nouveau mot de passe est enregistré');
    await driver.press('Revenir à l’accueil');
    await driver.expectScreen('home');
  },
};
