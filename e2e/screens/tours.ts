import { camille } from '../support/kiosk.ts';
import { type Tour, raymond, password, answer, otherThan } from './tour-parts.ts';
import { cutOff, smallDesk, staff, unconfigured } from './tours-apart.ts';
import { expect } from './stage.ts';

/** Attract, choice of caisse, home, and every panel that lies over a screen. */
const shell: Tour = {
  name: 'shell',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await at('attract');
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    await at('choosingCaisse');
    await kiosk.chooseCaisse('cpam-31');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await at('home');
    await kiosk.press('Confort');
    await at('comfort');
    await kiosk.press('J’ai fini mes réglages');
    await kiosk.press('Vos informations personnelles');
    await at('privacyNotice');
    await kiosk.press('J’ai compris');
    await kiosk.press(/^Accessibilité/);
    await at('accessibility');
    await kiosk.press('Fermer');
    await kiosk.press('Agent');
    await at('help');
    await kiosk.press('Appeler un agent ici');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await at('agentCalled');
    await kiosk.press('Reprendre ma démarche');
  },
};

/** With a card: from the notice to « Et maintenant ? », and what goes wrong on the way. */
const card: Tour = {
  name: 'card',
  async walk({ kiosk, gateway }, at) {
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.start();
    await kiosk.chooseCaisse('cpam-31');
    await kiosk.chooseService('provisionalCode');
    await kiosk.expectTitle('Obtenir un code provisoire');
    await at('provisionalCode.notice');
    await kiosk.press('Commencer');
    await kiosk.expectTitle('Avez-vous votre carte Vitale ?');
    await at('provisionalCode.method');
    await kiosk.page.locator('[data-choice="card"]').click();
    await expect(kiosk.page.locator('.demonstration [data-choice]').first()).toBeVisible();
    await at('provisionalCode.insertCard');
    await kiosk.press('Saisir une carte fictive');
    await at('provisionalCode.typedCard.nir');
    await answer(kiosk, raymond.nir);
    await answer(kiosk, raymond.birthDate);
    await kiosk.expectTitle('Saisir une carte fictive');
    await at('provisionalCode.typedCard.serial');
    await answer(kiosk, raymond.cardSerial);
    await kiosk.expectTitle('Votre date de naissance');
    await answer(kiosk, raymond.birthDate);
    await kiosk.press('Créer mon code');
    await kiosk.expectTitle('Nous ne pouvons pas créer de code');
    await at('provisionalCode.refused');
    await kiosk.quit();
    await kiosk.waitForAttract();

    await kiosk.comeToCard('cpam-31');
    await kiosk.insertCard(camille);
    await kiosk.expectTitle('Votre date de naissance');
    await at('provisionalCode.cardBirthDate');
    await answer(kiosk, '01011990');
    await expect(kiosk.page.getByText('Date différente de la carte.')).toBeVisible();
    await at('provisionalCode.cardBirthDate.wrong');
    await answer(kiosk, camille.birthDate);
    await kiosk.expectTitle('Créer votre code provisoire ?');
    await at('provisionalCode.confirmCard');
    await kiosk.press('Créer mon code');
    await kiosk.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code');
    await kiosk.press('Imprimer mon ticket');
    await kiosk.expectTitle('Le ticket est-il sorti ?');
    await at('provisionalCode.cameOut');
    await kiosk.press('Non, rien n’est sorti');
    await kiosk.expectTitle('Le ticket n’est pas sorti');
    await at('provisionalCode.printProblem');
    await kiosk.note();
    await at('provisionalCode.done');
  },
};

/** Without a card, at the Caf: five questions, one answer for everybody. */
const declared: Tour = {
  name: 'declared',
  async walk({ kiosk, gateway }, at) {
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await at('home.caf');
    await kiosk.chooseService('provisionalCode');
    await kiosk.press('Commencer');
    await kiosk.page.locator('[data-choice="declared"]').click();
    await kiosk.expectTitle('Votre numéro de sécurité sociale');
    await kiosk.typeOnHardware(camille.nir.slice(0, 6));
    await at('provisionalCode.nir.begun');
    await kiosk.press('Où le trouver ?');
    await at('provisionalCode.nir.where');
    await kiosk.press('Fermer');
    await kiosk.press('Continuer');
    await expect(kiosk.page.getByText('Il en manque')).toBeVisible();
    await at('provisionalCode.nir.tooShort');
    await answer(kiosk, camille.nir);
    await kiosk.expectTitle('Votre nom de naissance');
    await at('provisionalCode.birthName');
    await answer(kiosk, 'Saint-Germain de Montferrand');
    await kiosk.expectTitle('Votre date de naissance');
    await at('provisionalCode.birthDate');
    await answer(kiosk, camille.birthDate);
    await kiosk.expectTitle('Votre code postal');
    await at('provisionalCode.postalCode');
    await answer(kiosk, '31000');
    await kiosk.expectTitle('Vérifiez vos réponses');
    await at('provisionalCode.confirmTyped');
    await kiosk.press('Demander mon code');
    await kiosk.expectTitle('Votre demande est prise en compte');
    await at('provisionalCode.requested');
  },
};

/** « J'ai un code provisoire »: wrong codes first, then a password under ameli's rules. */
const using: Tour = {
  name: 'using',
  async walk({ kiosk, gateway }, at) {
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    const { code } = await kiosk.issueCode(camille, 'cpam-31');
    await kiosk.quit();
    await kiosk.waitForAttract();

    await kiosk.start();
    await kiosk.chooseCaisse('cpam-31');
    await kiosk.chooseService('codeUse');
    await kiosk.expectTitle('Utiliser mon code provisoire');
    await at('codeUse.notice');
    await kiosk.press('Commencer');
    await kiosk.expectTitle('Votre numéro de sécurité sociale');
    await at('codeUse.nir');
    await answer(kiosk, camille.nir);
    await kiosk.expectTitle('Votre date de naissance');
    await at('codeUse.birthDate');
    await answer(kiosk, camille.birthDate);
    await kiosk.expectTitle('Votre code provisoire');
    await kiosk.typeOnHardware('47');
    await at('codeUse.code');
    await kiosk.page.locator('.known-answers').click();
    await at('codeUse.knownAnswers');
    await kiosk.press('Fermer');
    await answer(kiosk, otherThan(code));
    await kiosk.expectTitle('Ces informations ne correspondent pas');
    await at('codeUse.doesNotMatch');
    await kiosk.press('Retaper mon code');
    await answer(kiosk, code);
    await kiosk.expectTitle('Votre mot de passe');
    await kiosk.typeOnHardware('Garonne');
    await at('codeUse.password');
    await kiosk.press('Continuer');
    await at('codeUse.password.problem');
    await kiosk.press(/Signes$/);
    await at('codeUse.password.signs');
    await answer(kiosk, password);
    await kiosk.expectTitle('Tapez-le encore une fois');
    await at('codeUse.confirmPassword');
    await answer(kiosk, password);
    await kiosk.expectTitle('Votre compte est ouvert');
    await at('codeUse.accountActive');
    await kiosk.quit();
    await kiosk.waitForAttract();

    await kiosk.comeToCode(camille, 'cpam-31');
    await answer(kiosk, code);
    await kiosk.expectTitle('Votre code a déjà servi');
    await at('codeUse.refused');
  },
};
/** « M'informer » as far as its words are ours; what people write of it changes without us (e2e/information/). */
const informing: Tour = {
  name: 'information',
  async walk({ kiosk, gateway }, at) {
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await kiosk.chooseService('information');
    await kiosk.expectTitle('Comment vous aider ?');
    await at('information.home');
    await kiosk.press('Chercher un mot');
    await kiosk.expectTitle('Que cherchez-vous ?');
    await at('information.search');
  },
};

/** The journeys that visitors walk, and all else that people see. */
export const tours: readonly Tour[] = [shell, card, declared, using, informing, cutOff, smallDesk, staff, unconfigured];
