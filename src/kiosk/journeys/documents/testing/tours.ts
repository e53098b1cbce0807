import { signInFor } from '#kiosk/testing/account-entrance.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { claire, mathieu } from '#kiosk/testing/people.ts';
import { comeToList, signInToList } from './coming.ts';

/** At the Caf: the newest period, another one, read, printed; a document that a ticket does not hold; a spouse; no caisse. */
const atCaf: Tour = {
  name: 'documents of the Caf',
  followsDay: true,
  async walk({ driver, stopCaisse }, at) {
    await comeToList(driver, 'caf-31', claire.nir, claire.accountPassword);
    await at('documents.list');
    await driver.choose('paiementEtQuotient');
    await driver.expectScreen('documents.preview');
    await at('documents.preview');
    await driver.choose('period');
    await driver.expectScreen('documents.monthFrom');
    await at('documents.monthFrom');
    const [, secondNewest = ''] = await driver.textsOf('[data-choice]');
    await driver.press(secondNewest);
    await driver.expectScreen('documents.monthTo');
    await at('documents.monthTo');
    await driver.choose();
    await driver.expectScreen('documents.preview');
    await driver.press('Tout lire');
    await driver.expectScreen('documents.content');
    await driver.press('Masquer');
    await at('documents.content.masked');
    await driver.press('Fermer');
    await driver.press('Imprimer');
    await driver.expectScreen('documents.cameOut');
    await at('documents.cameOut');
    await driver.press('Oui, je l’ai pris');
    await driver.expectScreen('documents.done');
    await at('documents.done');
    await driver.press('Imprimer un autre document');
    await driver.choose('paiement');
    await driver.expectScreen('documents.notPrintable');
    await at('documents.notPrintable');
    await driver.leave();

    await driver.start();
    await driver.chooseCaisse('caf-31');
    await signInFor(driver, 'documents', mathieu.nir, mathieu.accountPassword);
    await driver.expectScreen('documents.notAllowed');
    await at('documents.notAllowed');
    await driver.press('Revenir à l’accueil');
    await stopCaisse('caf-31');
    await driver.chooseService('documents');
    await driver.expectScreen('documents.notNow');
    await at('documents.notNow');
    await driver.leave();
  },
};

/** At the Cpam: health asks for a second factor where it is touched. */
const atCpam: Tour = {
  name: 'documents of the Cpam',
  followsDay: true,
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await signInToList(driver, claire.nir, claire.accountPassword);
    await at('documents.list.cpam');
    await driver.choose('releveAnnuel');
    await driver.expectScreen('documents.stepUp');
    await at('documents.stepUp');
    await driver.press('Continuer');
    await driver.expectScreen('raiseAccount.ways');
    await driver.press('Retour');
    await driver.expectScreen('documents.list');
    await driver.choose('droits');
    await driver.expectScreen('documents.preview');
    await at('documents.preview.rights');
    await driver.leave();
  },
};

export const documentsTours: readonly Tour[] = [atCaf, atCpam];
