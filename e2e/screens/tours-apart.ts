import { setCaisse } from '../support/demonstration.ts';
import { Staff } from '../support/staff.ts';
import { type Tour, hugo, lea, answer, enterPin } from './tour-parts.ts';
import { expect } from './stage.ts';
/** The caisse does not answer, then the kiosk is cut off. */
export const cutOff: Tour = {
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
    await kiosk.waitForCards();
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
export const smallDesk: Tour = {
  name: 'small desk',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await page.goto(`${gateway.url}/borne/?site=caf-saint-gaudens`);
    await kiosk.waitForAttract();
    await kiosk.waitForOnline();
    await at('attract.smallDesk');
    await kiosk.comeToCard();
    await kiosk.waitForCards();
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
export const staff: Tour = {
  name: 'staff',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await new Staff(page, gateway).waitForAgents(2);
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
    // Half a second of hashing, longer on a busy machine.
    await expect(page.getByText('Ce code ne convient pas.')).toBeVisible();
    await enterPin(kiosk, gateway);
    await kiosk.press('Imprimer une page d’essai');
    await expect(page.locator('.staff-news')).toBeVisible();
    await at('staff.panel');
    await kiosk.press('Mettre hors service');
    await kiosk.expectTitle('Cette borne est fermée');
    await at('outOfService');
  },
};

/** A terminal that nobody has enrolled. */
export const unconfigured: Tour = {
  name: 'unconfigured',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await page.route('**/api/demonstration/enrolments', (route) => route.abort());
    await page.goto(`${gateway.url}/borne/`);
    await kiosk.expectTitle('Borne à installer');
    await at('unconfigured');
  },
};
