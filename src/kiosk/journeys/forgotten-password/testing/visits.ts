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
