import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { claire, mathieu, sandrine } from '#kiosk/testing/people.ts';
import { comeToAccount } from './coming.ts';

/** The one who is responsible for the file: a wrong password first, given, then withdrawn. */
const authorising: Tour = {
  name: 'authorising a spouse',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToAccount(driver, claire.nir, claire.accountPassword);
    await driver.choose('myAuthorisations');
    await driver.expectScreen('authorisations.overview');
    await at('authorisations.overview');
    await driver.press('Autoriser mon conjoint ou ma conjointe');
    await driver.expectScreen('authorisations.question');
    await at('authorisations.question');
    await driver.choose('yes');
    await driver.press('Valider');
    await driver.expectScreen('authorisations.currentPassword');
    await at('authorisations.currentPassword');
    await driver.fill('Garonne31Verte');
    await driver.press('Valider');
    await driver.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
    await at('authorisations.currentPassword.wrong');
    await driver.fill(claire.accountPassword);
    await driver.press('Valider');
    await driver.expectTitle('Votre autorisation est donnée');
    await at('authorisations.given');
    await driver.press('Revenir à mes autorisations');
    await driver.expectWords('Autorisation en cours');
    await at('authorisations.overview.current');
    await driver.press('Retirer l’autorisation');
    await driver.expectScreen('authorisations.withdrawing');
    await at('authorisations.withdrawing');
    await driver.press('Retirer l’autorisation');
    await driver.expectTitle('Votre autorisation est retirée');
    await at('authorisations.withdrawn');
    await driver.leave();
  },
};

/** The spouse, with and without an authorisation; then a caisse that answers no more. */
const authorised: Tour = {
  name: 'an authorised spouse',
  async walk({ driver, stopCaisse }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToAccount(driver, sandrine.nir, sandrine.accountPassword);
    await driver.choose('myAuthorisations');
    await driver.expectScreen('authorisations.overview');
    await at('authorisations.overview.received');
    await driver.leave();
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToAccount(driver, mathieu.nir, mathieu.accountPassword);
    await driver.choose('myAuthorisations');
    await driver.expectScreen('authorisations.overview');
    await at('authorisations.overview.none');
    await driver.press('Revenir à mon compte');
    await stopCaisse('caf-31');
    await driver.choose('myAuthorisations');
    await driver.expectScreen('authorisations.notNow');
    await at('authorisations.notNow');
    await driver.leave();
  },
};

export const authorisationsTours: readonly Tour[] = [authorising, authorised];
