import { answer } from '#kiosk/testing/driver.ts';
import { guardianEntrance } from '#kiosk/testing/guardian-entrance.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { guardian } from '#kiosk/testing/people.ts';

/** Too short a number, a wrong password, then no network. */
const signingInAsGuardian: Tour = {
  name: 'signing in as a guardian',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    for (const touch of guardianEntrance) await touch(driver);
    await driver.expectTitle('Me connecter comme tuteur');
    await at('guardianSignIn.notice');
    await driver.press('Commencer');
    await driver.expectTitle('Votre numéro de tuteur');
    await driver.type('3100');
    await driver.press('Continuer');
    await driver.expectWords('Il en manque 2.');
    await at('guardianSignIn.number.short');
    await answer(driver, guardian.number);
    await driver.expectScreen('guardianSignIn.secret');
    await driver.typeOnHardware('Tutelle');
    await at('guardianSignIn.secret');
    await driver.fill('Garonne31Verte');
    await driver.press('Se connecter');
    await driver.expectTitle('Ces informations ne correspondent pas');
    await at('guardianSignIn.doesNotMatch');
    await driver.press(/: Numéro de tuteur$/);
    await driver.expectScreen('guardianSignIn.number');
    await at('guardianSignIn.number');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    const [choose, ask, enter] = guardianEntrance;
    await choose(driver);
    await ask(driver);
    await driver.expectScreen('signIn.guardian');
    await driver.cutNetwork();
    await enter(driver);
    await driver.expectTitle('Ce service demande une connexion');
    await at('guardianSignIn.notNow');
  },
};

export const guardianSignInTours: readonly Tour[] = [signingInAsGuardian];
