import { answerEmpty } from '#kiosk/testing/driver.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';
import { begin, comeToCard, readCode } from './acts.ts';

/** The slip printed, so that a PDF of the code is in memory too; the card in the reader. */
export const withCard: Visit = {
  name: 'card, code and slip',
  stopsAt: 'reading',
  prints: true,
  async comeHalfWay({ driver, person, caisse }) {
    await comeToCard(driver, caisse);
    await insertCard(driver, person);
    await answerEmpty(driver, 'Votre date de naissance', person.birthDate);
    await driver.press('Créer mon code');
    await driver.expectTitle('Voici votre code provisoire');
    const issued = await readCode(driver);
    await driver.press('Imprimer mon ticket');
    await driver.expectTitle('Le ticket est-il sorti ?');
    return { issued };
  },
  async complete({ driver }) {
    await driver.press('Oui, j’ai mon ticket');
    await driver.press('Revenir à l’accueil');
  },
};

/** Number, name, date and postal code typed. */
export const declared: Visit = {
  name: 'typed identity',
  stopsAt: 'reading',
  async comeHalfWay({ driver, person, caisse }) {
    await driver.start();
    await driver.chooseCaisse(caisse);
    await begin(driver);
    await driver.choose('declared');
    await answerEmpty(driver, 'Votre numéro de sécurité sociale', person.nir);
    await answerEmpty(driver, 'Votre nom de naissance', person.birthName);
    await answerEmpty(driver, 'Votre date de naissance', person.birthDate);
    await answerEmpty(driver, 'Votre code postal', person.postalCode);
    await driver.expectTitle('Vérifiez vos réponses');
    return {};
  },
  async complete({ driver }) {
    await driver.press('Demander mon code');
    await driver.expectTitle('Votre demande est prise en compte');
    await driver.press('J’ai compris');
  },
};
