import { answer } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { monique } from '#kiosk/testing/people.ts';
import { signInToMenu } from './signing-in.ts';

const newPassword = 'Garonne31Verte';

/** « Gérer mon compte » at ameli: a wrong password first, a new one, the history, then a caisse that answers no more. */
const managing: Tour = {
  name: 'managing an account',
  async walk({ driver, stopCaisse }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await driver.chooseService('manageAccount');
    await signInToMenu(driver, monique.nir, monique.accountPassword);
    await at('manageAccount.menu');
    await driver.choose('changePassword');
    await driver.expectScreen('manageAccount.currentPassword');
    await at('manageAccount.currentPassword');
    await answer(driver, newPassword);
    await driver.expectScreen('manageAccount.password');
    await at('manageAccount.password');
    await answer(driver, newPassword);
    await driver.expectScreen('manageAccount.confirmPassword');
    await at('manageAccount.confirmPassword');
    await answer(driver, newPassword);
    await driver.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
    await at('manageAccount.currentPassword.wrong');
    await answer(driver, monique.accountPassword);
    await driver.expectTitle('Votre mot de passe est changé');
    await at('manageAccount.passwordChanged');
    await driver.press('Revenir à mon compte');
    await driver.choose('history');
    await driver.expectScreen('manageAccount.history');
    await at('manageAccount.history');
    await driver.press('Revenir à mon compte');
    await stopCaisse('cpam-31');
    await driver.choose('history');
    await driver.expectScreen('manageAccount.historyNotNow');
    await at('manageAccount.historyNotNow');
    await driver.press('Revenir à mon compte');
    await driver.cutNetwork();
    await driver.choose('changePassword');
    await driver.expectTitle('Ce service demande une connexion');
    await at('manageAccount.notNow');
    await driver.leave();
  },
};

export const manageAccountTours: readonly Tour[] = [managing];
