import { answer } from '#kiosk/testing/driver.ts';
import type { Tour } from '#kiosk/testing/journey-proof.ts';
import { camille, hugo, lea, raymond } from '#kiosk/testing/people.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';
import { comeToCard, giveDateAndConfirm, issueCode, note } from './acts.ts';

/** With a card: from the notice to « Et maintenant ? », and what goes wrong on the way. */
const card: Tour = {
  name: 'card',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('cpam-31');
    await driver.chooseService('provisionalCode');
    await driver.expectTitle('Obtenir un code provisoire');
    await at('provisionalCode.notice');
    await driver.press('Commencer');
    await driver.expectTitle('Avez-vous votre carte Vitale ?');
    await at('provisionalCode.method');
    await driver.choose('card');
    await driver.expectTitle('Insérez votre carte Vitale');
    await driver.expectChoices();
    await at('provisionalCode.insertCard');
    await driver.press('Saisir une carte fictive');
    await at('provisionalCode.typedCard.nir');
    await answer(driver, raymond.nir);
    await answer(driver, raymond.birthDate);
    await driver.expectTitle('Saisir une carte fictive');
    await at('provisionalCode.typedCard.serial');
    await answer(driver, raymond.cardSerial);
    await driver.expectTitle('Votre date de naissance');
    await answer(driver, raymond.birthDate);
    await driver.press('Créer mon code');
    await driver.expectTitle('Nous ne pouvons pas créer de code');
    await at('provisionalCode.refused');
    await driver.leave();

    await comeToCard(driver, 'cpam-31');
    await insertCard(driver, camille);
    await driver.expectTitle('Votre date de naissance');
    await at('provisionalCode.cardBirthDate');
    await answer(driver, '01011990');
    await driver.expectWords('Cette date n’est pas celle de la carte.');
    await at('provisionalCode.cardBirthDate.wrong');
    await answer(driver, camille.birthDate);
    await driver.expectTitle('Créer votre code provisoire ?');
    await at('provisionalCode.confirmCard');
    await driver.press('Créer mon code');
    await driver.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code');
    await driver.press('Imprimer mon ticket');
    await driver.expectTitle('Le ticket est-il sorti ?');
    await at('provisionalCode.cameOut');
    await driver.press('Non, rien n’est sorti');
    await driver.expectTitle('Le ticket n’est pas sorti');
    await at('provisionalCode.printProblem');
    await note(driver);
    await at('provisionalCode.done');
  },
};

/** Without a card, at the Caf: four questions, the same answer for every person. */
const declared: Tour = {
  name: 'declared',
  async walk({ driver }, at) {
    await driver.start();
    await driver.chooseCaisse('caf-31');
    await driver.chooseService('provisionalCode');
    await driver.press('Commencer');
    await driver.choose('declared');
    await driver.expectTitle('Votre numéro de sécurité sociale');
    await driver.typeOnHardware(camille.nir.slice(0, 6));
    await at('provisionalCode.nir.begun');
    await driver.press('Où le trouver ?');
    await at('provisionalCode.nir.where');
    await driver.press('Fermer');
    await driver.press('Continuer');
    await driver.expectWords('Il en manque');
    await at('provisionalCode.nir.tooShort');
    await answer(driver, camille.nir);
    await driver.expectTitle('Votre nom de naissance');
    await at('provisionalCode.birthName');
    await answer(driver, 'Saint-Germain de Montferrand');
    await driver.expectTitle('Votre date de naissance');
    await at('provisionalCode.birthDate');
    await answer(driver, camille.birthDate);
    await driver.expectTitle('Votre code postal');
    await at('provisionalCode.postalCode');
    await answer(driver, '31000');
    await driver.expectTitle('Vérifiez vos réponses');
    await at('provisionalCode.confirmTyped');
    await driver.press('Demander mon code');
    await driver.expectTitle('Votre demande est prise en compte');
    await at('provisionalCode.requested');
  },
};

/** The caisse does not answer, then the kiosk is cut off. */
const cutOff: Tour = {
  name: 'code without caisse or network',
  async walk({ driver, stopCaisse }, at) {
    await stopCaisse('caf-31');
    await issueCode(driver, hugo, 'caf-31');
    await at('provisionalCode.code.awaitingCaisse');
    await driver.leave();
    await comeToCard(driver, 'cpam-31');
    await driver.expectChoices();
    await driver.cutNetwork();
    await insertCard(driver, lea);
    await giveDateAndConfirm(driver, lea.birthDate);
    await driver.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code.deferred');
    await note(driver);
    await at('provisionalCode.done.deferred');
    await driver.press('Activer avec mon téléphone');
    await at('provisionalCode.done.qr');
    await driver.press('Fermer');
    await driver.press('Revenir à l’accueil');
    await driver.expectTitle('Que voulez-vous faire ?');
    await driver.chooseService('codeUse');
    await driver.expectTitle('Ce service demande une connexion');
    await at('codeUse.notNow.afterDeferred');
  },
};

/** The small Caf desk: landscape, no printer, French only; without network the phone takes the code from the screen. */
const smallDesk: Tour = {
  name: 'code at a small desk',
  site: 'caf-saint-gaudens',
  async walk({ driver }, at) {
    await comeToCard(driver);
    await driver.expectChoices();
    await driver.cutNetwork();
    await insertCard(driver, lea);
    await giveDateAndConfirm(driver, lea.birthDate);
    await driver.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code.noPrinter');
    await driver.press('Activer avec mon téléphone');
    await at('provisionalCode.code.qr');
    await driver.press('Fermer');
    await driver.leave();
    await comeToCard(driver);
    await driver.expectWords('La liste des cartes fictives n’est pas disponible.');
    await at('provisionalCode.insertCard.offline');
    await driver.press('Je n’ai pas ma carte');
    for (const typed of [lea.nir, 'Bernard', lea.birthDate, '31000']) await answer(driver, typed);
    await driver.press('Demander mon code');
    await driver.expectTitle('Votre demande est enregistrée');
    await at('provisionalCode.requestedOffline');
  },
};

export const provisionalCodeTours: readonly Tour[] = [card, declared, cutOff, smallDesk];
