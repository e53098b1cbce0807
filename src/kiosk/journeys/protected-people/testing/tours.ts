import { signInAsGuardian } from '#kiosk/testing/guardian-entrance.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { guardian, guardianOfNobody } from '#kiosk/testing/people.ts';

/** Who acts for whom, from the sign-in on; one who protects nobody; a caisse that answers no more. */
const choosingProtectedPerson: Tour = {
  name: 'choosing a protected person',
  async walk({ driver, stopCaisse }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await signInAsGuardian(driver, guardian);
    await driver.expectScreen('protectedPeople.list');
    await at('protectedPeople.list');
    await driver.press(/Yvonne/);
    await driver.expectWords('Vous agissez maintenant pour Yvonne D.');
    await at('protectedPeople.chosen');
    await driver.press('Choisir une autre personne');
    await driver.expectWords('Vous agissez pour cette personne');
    await at('protectedPeople.list.acting');
    await driver.press('Retour');
    await driver.expectScreen('home');
    await at('home.guardian');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    await signInAsGuardian(driver, guardianOfNobody);
    await driver.expectScreen('protectedPeople.none');
    await at('protectedPeople.none');
    await driver.press('Revenir à l’accueil');
    await stopCaisse('caf-31');
    await driver.chooseService('protectedPeople');
    await driver.expectScreen('protectedPeople.notNow');
    await at('protectedPeople.notNow');
    await driver.leave();
  },
};

export const protectedPeopleTours: readonly Tour[] = [choosingProtectedPerson];
