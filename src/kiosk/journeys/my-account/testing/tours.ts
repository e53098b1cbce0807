import { signInAsGuardian } from '#kiosk/testing/guardian-entrance.ts';
import type { AtStop, Tour } from '#kiosk/testing/journey-proof.ts';
import type { Driver } from '#kiosk/testing/driver.ts';
import { fabrice, guardian, mathieu, sandrine } from '#kiosk/testing/people.ts';
import { comeToMyAccount } from './coming.ts';

/** Opens one part of the first screen, and comes back. */
async function look(driver: Driver, at: AtStop, part: string): Promise<void> {
  await driver.openTile(part);
  await driver.expectScreen(`myAccount.${part}`);
  await at(`myAccount.${part}`);
  await driver.press('Retour');
  await driver.expectScreen('myAccount.overview');
}

/** The one who is responsible for a file, through all its parts. */
const lookingThrough: Tour = {
  name: 'looking through « Mon compte »',
  followsDay: true,
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToMyAccount(driver, fabrice.nir, fabrice.accountPassword);
    await at('myAccount.overview');
    for (const part of ['profile', 'contact', 'following', 'changes', 'requests', 'guide'])
      await look(driver, at, part);
    await driver.openTile('agenda');
    await driver.expectScreen('myAccount.agenda');
    await at('myAccount.agenda');
    await driver.press('Voir le calendrier');
    await driver.expectScreen('myAccount.calendar');
    await at('myAccount.calendar');
    await driver.press('Retour');
    await driver.press('Retour');
    await driver.openTile('money');
    await driver.expectScreen('myAccount.money');
    await at('myAccount.money');
    for (const part of ['lastPayment', 'rights', 'resources']) {
      await driver.choose(part);
      await driver.expectScreen(`myAccount.${part}`);
      await at(`myAccount.${part}`);
      await driver.press('Retour');
      await driver.expectScreen('myAccount.money');
    }
    await driver.choose('payments');
    await driver.expectScreen('myAccount.payments');
    await at('myAccount.payments');
    await driver.choose();
    await driver.expectScreen('myAccount.payment');
    await at('myAccount.payment');
    await driver.leave();
  },
};

/** An authorised spouse who goes into the file and back; one without; a guardian; a caisse that answers no more. */
const ofOthers: Tour = {
  name: '« Mon compte » of a spouse and of a guardian',
  followsDay: true,
  async walk({ driver, stopCaisse }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToMyAccount(driver, sandrine.nir, sandrine.accountPassword);
    await driver.expectWords('Fabrice C. vous autorise à gérer son dossier.');
    await at('myAccount.overview.authorised');
    await driver.openTile('files');
    await driver.expectScreen('myAccount.files');
    await at('myAccount.files');
    await driver.press(/Dossier de Fabrice C\./);
    await driver.expectWords('Dossier affiché : Fabrice C.');
    await at('myAccount.overview.other');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    await comeToMyAccount(driver, mathieu.nir, mathieu.accountPassword);
    await driver.expectWords('Vous voyez vos seules données personnelles.');
    await at('myAccount.overview.own');
    await driver.openTile('profile');
    await driver.expectScreen('myAccount.profile');
    await at('myAccount.profile.own');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    await signInAsGuardian(driver, guardian);
    await driver.press('Retour');
    await driver.expectScreen('home');
    await driver.chooseService('myAccount');
    await driver.expectScreen('myAccount.nobodyChosen');
    await at('myAccount.nobodyChosen');
    await driver.press('Choisir la personne protégée');
    await driver.press(/Yvonne/);
    await driver.expectScreen('protectedPeople.chosen');
    await driver.press('Continuer');
    await driver.expectScreen('home');
    await driver.chooseService('myAccount');
    await driver.expectWords('Dossier affiché : Yvonne D.');
    await at('myAccount.overview.guardian');
    await driver.press('Retour');
    await stopCaisse('caf-31');
    await driver.chooseService('myAccount');
    await driver.expectScreen('myAccount.notNow');
    await at('myAccount.notNow');
    await driver.leave();
  },
};

export const myAccountTours: readonly Tour[] = [lookingThrough, ofOthers];
