import { expect } from '@playwright/test';
import { setCaisse } from '../support/demonstration.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { camille, type CardHolder, type Kiosk } from '../support/kiosk.ts';

/** Called at each stop, with its name; when it comes back, the page is as it was. */
export type AtStop = (stop: string) => Promise<void>;

export interface Tour {
  readonly name: string;
  /** Walks the real kiosk from its first opening to the tour's end. */
  readonly walk: (parts: TourParts, at: AtStop) => Promise<void>;
}

export interface TourParts {
  readonly kiosk: Kiosk;
  /** Fresh: a tour takes caisses down, spends codes and wastes tries. */
  readonly gateway: RunningGateway;
}

/** « Connu » of both caisses, deceased: the caisse refuses, and says no more. */
const raymond: CardHolder & { readonly cardSerial: string } = {
  label: 'Raymond Castan',
  birthDate: '18041933',
  nir: '1330431991990',
  cardSerial: '9000000023',
};
const hugo: CardHolder = { label: 'Hugo Bernard', birthDate: '03111980', nir: '1801131991990' };
const lea: CardHolder = { label: 'Léa Bernard', birthDate: '21032010', nir: '2100331991990' };

const password = 'Pastel+Violette7';

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
    await kiosk.quit();
    await expect(page.getByText('Vos informations ont été effacées.')).toBeVisible();
    await at('erased');
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
    await expect(kiosk.page.getByText('Cette date ne correspond pas à la carte.')).toBeVisible();
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
    await kiosk.press('Signes');
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

/** The caisse does not answer, then the kiosk is cut off. */
const cutOff: Tour = {
  name: 'cut off',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await setCaisse(gateway, 'caf-31', 'down');
    await kiosk.issueCode(hugo, 'caf-31');
    await at('provisionalCode.code.awaitingCaisse');
    await kiosk.quit();
    await kiosk.waitForAttract();
    await kiosk.comeToCard('cpam-31');
    await page.context().setOffline(true);
    await kiosk.insertCard(lea);
    await kiosk.giveDateAndConfirm(lea.birthDate);
    await kiosk.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code.deferred');
    await kiosk.note();
    await at('provisionalCode.done.deferred');
    await kiosk.press('Revenir à l’accueil');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await at('home.offline');
    await kiosk.chooseService('codeUse');
    await kiosk.expectTitle('Ce service demande une connexion');
    await at('codeUse.notNow');
  },
};

/** The small Caf desk: landscape, no printer, French only; without network the phone takes the code from the screen. */
const smallDesk: Tour = {
  name: 'small desk',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await page.goto(`${gateway.url}/borne/?site=caf-saint-gaudens`);
    await kiosk.waitForAttract();
    await kiosk.waitForOnline();
    await at('attract.smallDesk');
    await kiosk.comeToCard();
    await page.context().setOffline(true);
    await kiosk.insertCard(lea);
    await kiosk.giveDateAndConfirm(lea.birthDate);
    await kiosk.expectTitle('Voici votre code provisoire');
    await at('provisionalCode.code.noPrinter');
    await kiosk.press('Activer avec mon téléphone');
    await at('provisionalCode.code.qr');
    await kiosk.press('Fermer');
    await kiosk.quit();
    await kiosk.waitForAttract();
    await at('attract.offline');
    await kiosk.start();
    await kiosk.chooseService('provisionalCode');
    await kiosk.press('Commencer');
    await page.locator('[data-choice="card"]').click();
    await expect(page.getByText('La liste des cartes fictives n’est pas disponible.')).toBeVisible();
    await at('provisionalCode.insertCard.offline');
    await kiosk.press('Je n’ai pas ma carte');
    for (const typed of [lea.nir, 'Bernard', lea.birthDate, '31000']) await answer(kiosk, typed);
    await kiosk.press('Demander mon code');
    await kiosk.expectTitle('Votre demande est enregistrée');
    await at('provisionalCode.requestedOffline');
  },
};

/** The agents' overlay, over a session and without one, and the closed kiosk. */
const staff: Tour = {
  name: 'staff',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    await page.keyboard.press('Control+Alt+KeyS');
    await expect(page.locator('[data-choice]').first()).toBeVisible();
    await at('staff.agents');
    await page.locator('[data-choice]').first().click();
    await page.locator('input').waitFor();
    await page.locator('input').fill('1234');
    await at('staff.pin');
    await page.locator('input').fill('12345678');
    await kiosk.press('Confirmer');
    await expect(page.getByText('Ce code ne convient pas.')).toBeVisible();
    await enterPin(kiosk, gateway);
    await kiosk.press('Imprimer une page d’essai');
    await expect(page.locator('.staff-news')).toBeVisible();
    await at('staff.panel');
    await kiosk.press('Mettre hors service');
    await kiosk.press('Quitter l’espace agent');
    await kiosk.expectTitle('Cette borne est fermée');
    await at('outOfService');
  },
};

/** A terminal that nobody has enrolled. */
const unconfigured: Tour = {
  name: 'unconfigured',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await page.route('**/api/demonstration/enrolments', (route) => route.abort());
    await page.goto(`${gateway.url}/borne/`);
    await kiosk.expectTitle('Borne à installer');
    await at('unconfigured');
  },
};

/** The journeys that visitors walk, and all else that people see. */
export const tours: readonly Tour[] = [shell, card, declared, using, cutOff, smallDesk, staff, unconfigured];

/** Puts the text in place of what stands there, and goes on. */
async function answer(kiosk: Kiosk, text: string): Promise<void> {
  const field = kiosk.page.locator('input').last();
  await expect(field).toBeVisible();
  await field.fill(text);
  await kiosk.press('Continuer');
}

function otherThan(code: string): string {
  return code === '5731' ? '5732' : '5731';
}

/** The first agent's PIN, which the gateway said at its start; a wrong PIN before it asks to wait. */
async function enterPin(kiosk: Kiosk, gateway: RunningGateway): Promise<void> {
  const pin = /PIN (\d+)/.exec(gateway.output)?.[1];
  if (pin === undefined) throw new Error('the gateway named no agent');
  await kiosk.page.locator('input').last().waitFor({ timeout: 10_000 });
  await kiosk.page.locator('input').last().fill(pin);
  await kiosk.press('Confirmer');
  await kiosk.page.getByRole('button', { name: 'Imprimer une page d’essai' }).waitFor();
}
