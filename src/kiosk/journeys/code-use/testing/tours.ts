import { answer, type Driver } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { camille } from '#kiosk/testing/people.ts';

/** Under ameli's rules. */
const password = 'Pastel+Violette7';

const otherThan = (code: string): string => (code === '5731' ? '5732' : '5731');

/** « J'ai un code provisoire »: wrong codes first, then a password under ameli's rules, then no network. */
const using: Tour = {
  name: 'using',
  async walk({ driver, liveCode }, at) {
    const code = await liveCode(camille, 'cpam-31');
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await driver.chooseService('codeUse');
    await driver.expectTitle('Utiliser mon code provisoire');
    await at('codeUse.notice');
    await driver.press('Commencer');
    await driver.expectTitle('Votre numéro de sécurité sociale');
    await at('codeUse.nir');
    await answer(driver, camille.nir);
    await driver.expectTitle('Votre date de naissance');
    await at('codeUse.birthDate');
    await answer(driver, camille.birthDate);
    await driver.expectTitle('Votre code provisoire');
    await driver.typeOnHardware('47');
    await at('codeUse.code');
    await driver.press(/Modifier$/);
    await at('codeUse.knownAnswers');
    await driver.press('Fermer');
    await answer(driver, otherThan(code));
    await driver.expectTitle('Ces informations ne correspondent pas');
    await at('codeUse.doesNotMatch');
    await driver.press('Retaper mon code');
    await answer(driver, code);
    await driver.expectTitle('Votre mot de passe');
    await driver.typeOnHardware('Garonne');
    await at('codeUse.password');
    await driver.press('Continuer');
    await at('codeUse.password.problem');
    await driver.press(/Signes$/);
    await at('codeUse.password.signs');
    await answer(driver, password);
    await driver.expectTitle('Tapez-le encore une fois');
    await at('codeUse.confirmPassword');
    await answer(driver, password);
    await driver.expectTitle('Votre mot de passe est enregistré');
    await at('codeUse.accountActive');
    await driver.leave();

    await comeToCode(driver);
    await answer(driver, code);
    await driver.expectTitle('Votre code a déjà servi');
    await at('codeUse.refused');
    await driver.leave();

    await driver.cutNetwork();
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await driver.chooseService('codeUse');
    await driver.expectTitle('Ce service demande une connexion');
    await at('codeUse.notNow');
  },
};

async function comeToCode(driver: Driver): Promise<void> {
  await driver.start();
  await driver.chooseCaisse('cpam-31');
  await driver.chooseService('codeUse');
  await driver.press('Commencer');
  await answer(driver, camille.nir);
  await answer(driver, camille.birthDate);
  await driver.expectTitle('Votre code provisoire');
}

export const codeUseTours: readonly Tour[] = [using];
