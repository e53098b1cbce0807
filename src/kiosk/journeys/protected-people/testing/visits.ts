import { signInAsGuardian } from '#kiosk/testing/guardian-entrance.ts';
import type { Visit } from '#kiosk/testing/journey-proof.ts';
import { guardian } from '#kiosk/testing/people.ts';

const [protectedName = ''] = guardian.protects;

/** The name of a protected person on the screen. */
export const personChosen: Visit = {
  name: 'protected person chosen',
  stopsAt: 'reading',
  async comeHalfWay({ driver, caisse }) {
    await driver.start();
    await driver.chooseCaisse(caisse);
    await signInAsGuardian(driver, guardian);
    await driver.press(new RegExp(protectedName));
    await driver.expectWords(`Vous agissez maintenant pour ${protectedName}`);
    return { words: [guardian.number, guardian.accountPassword, ...guardian.protects] };
  },
  async complete({ driver }) {
    await driver.press('Continuer');
    await driver.expectScreen('home');
    await driver.expectWords('Compte ouvert');
  },
};
