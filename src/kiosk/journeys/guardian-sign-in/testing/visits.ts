import { answerEmpty } from '#kiosk/testing/driver.ts';
import { guardianEntrance } from '#kiosk/testing/guardian-entrance.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { guardian } from '#kiosk/testing/people.ts';

const [protectedName = ''] = guardian.protects;

/** A guardian's number, then their password in clear on the screen. */
export const guardianPasswordTyped: Visit = {
  name: 'password of a guardian typed',
  stopsAt: 'typing',
  async comeHalfWay({ driver, caisse }) {
    await driver.start();
    await driver.chooseCaisse(caisse);
    for (const touch of guardianEntrance) await touch(driver);
    await driver.press('Commencer');
    await answerEmpty(driver, 'Votre numéro de tuteur', guardian.number);
    await driver.expectTitle('Votre mot de passe de tuteur');
    await driver.expectField('');
    await driver.press('Afficher');
    await driver.typeOnHardware(guardian.accountPassword);
    return { words: [guardian.number, guardian.accountPassword] };
  },
  async complete({ driver }) {
    await driver.press('Se connecter');
    await driver.expectScreen('protectedPeople.list');
    await driver.press(new RegExp(protectedName));
    await driver.expectTitle('La personne est choisie');
    await driver.press('Continuer');
    await driver.expectScreen('home');
    await driver.expectWords('Compte ouvert');
  },
};
