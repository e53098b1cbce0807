import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';

async function sayWhoOneIs({ driver, person, caisse }: Visitor): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await driver.chooseService('codeUse');
  await driver.press('Commencer');
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await answerEmpty(driver, 'Votre date de naissance', person.birthDate);
}

/** A live code given, so that a token is held; the new password typed once, in clear. */
export const passwordChosen: Visit = {
  name: 'code used, password typed',
  needs: { code: true },
  stopsAt: 'typing',
  async comeHalfWay(visitor) {
    const { driver, code = '', password } = visitor;
    await sayWhoOneIs(visitor);
    await answerEmpty(driver, 'Votre code provisoire', code);
    await answerEmpty(driver, 'Votre mot de passe', password);
    await driver.expectTitle('Tapez-le encore une fois');
    await driver.press('Afficher');
    await driver.typeOnHardware(password);
    return {};
  },
  async complete({ driver }) {
    await driver.press('Continuer');
    await driver.expectTitle('Votre mot de passe est enregistré');
    await driver.expectWords('Votre compte est ouvert sur cette borne');
    await driver.press('Continuer');
    await driver.expectScreen('home');
  },
};

/** Number, date and a code that is not theirs: the answer that tells nothing. */
export const wrongCode: Visit = {
  name: 'code that does not match',
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    const { driver } = visitor;
    await sayWhoOneIs(visitor);
    await answerEmpty(driver, 'Votre code provisoire', '4071');
    await driver.expectTitle('Ces informations ne correspondent pas');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Revenir à l’accueil');
  },
};
