import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit, Visitor } from '#kiosk/testing/journey-proof.ts';
import { askForCode, begin, chooseAt, choosePassword } from './acts.ts';

/** From attract to the answers to check, every one of them typed here. */
async function answerAll({ driver, person, caisse, mail, iban, firstNames }: Visitor): Promise<void> {
  await driver.start();
  await driver.chooseCaisse(caisse);
  await begin(driver, caisse);
  await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
  await chooseAt(driver, 'civility', 'monsieur');
  await answerEmpty(driver, 'Votre nom de naissance', person.birthName.toUpperCase());
  await answerEmpty(driver, 'Vos prénoms', firstNames.toUpperCase());
  await driver.expectScreen('createAccount.usedName');
  await driver.press('Je n’en ai pas');
  await answerEmpty(driver, 'Votre date de naissance', person.birthDate);
  await chooseAt(driver, 'birthPlace', 'metropolitanFrance');
  await chooseAt(driver, 'livesInFrance', 'yes');
  await answerEmpty(driver, 'Votre lieu de résidence', person.postalCode);
  if (caisse === 'cpam-31') {
    await answerEmpty(driver, 'Votre RIB', iban);
    await driver.expectScreen('createAccount.rib');
    await driver.press('Oui, c’est mon RIB');
    await driver.expectScreen('createAccount.cardNumber');
    await driver.press('Je n’ai pas ma carte');
  } else {
    await chooseAt(driver, 'contactKind', 'mail');
  }
  await answerEmpty(driver, 'Votre adresse mail', mail);
  await driver.expectTitle('Vérifiez vos réponses');
}

/** Everything that is asked, on one screen; then the account itself, by the code that came to an address on file. */
export const answersTyped: Visit = {
  name: 'all answers typed',
  stopsAt: 'reading',
  async comeHalfWay(visitor) {
    await answerAll(visitor);
    return {};
  },
  async complete({ driver, codeByMail, password }) {
    await askForCode(driver);
    await driver.expectScreen('createAccount.code');
    await driver.fill(await codeByMail());
    await driver.press('Continuer');
    await choosePassword(driver, password);
    await driver.press('Continuer vers mes services');
    await driver.expectScreen('home');
  },
};
