import { problem, PROBLEM_MEDIA_TYPE } from '#contract/routes/problem.ts';
import { Staff } from '../support/staff.ts';
import { type Tour, enterPin } from './tour-parts.ts';
import { expect } from './stage.ts';

/** The agents' overlay, over a session and without one, and the closed kiosk. */
export const staff: Tour = {
  name: 'staff',
  hasAgents: true,
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    const agent = new Staff(page, gateway);
    await agent.waitForAgents(2);
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    await page.keyboard.press('Control+Alt+KeyS');
    await expect(page.locator('[data-screen="staff.number"]')).toBeVisible();
    await at('staff.number');
    await agent.giveNumber();
    await page.locator('input').fill('1234');
    await at('staff.pin');
    await page.locator('input').fill('12345678');
    await kiosk.press('Confirmer');
    // Half a second of hashing, longer on a busy machine.
    await expect(page.getByText('Ce numéro ou ce code ne convient pas.')).toBeVisible();
    await enterPin(kiosk, gateway);
    await kiosk.press('Imprimer une page d’essai');
    await expect(page.locator('.staff-news')).toBeVisible();
    await at('staff.panel');
    await kiosk.press('Mettre hors service');
    await kiosk.expectTitle('Cette borne est fermée');
    await at('outOfService');
  },
};

/** A terminal before its enrolment; then it is one of the small Caf desk: landscape, French only. */
export const notInstalled: Tour = {
  name: 'not installed',
  async walk({ kiosk, gateway }, at) {
    const { page } = kiosk;
    const enrolments = '**/api/demonstration/enrolments';
    // As a gateway in production answers: the kiosk no longer tries by itself while it is looked at.
    const refusal = problem('demonstrationOnly');
    await page.route(enrolments, (route) =>
      route.fulfill({
        status: refusal.status,
        contentType: PROBLEM_MEDIA_TYPE,
        body: JSON.stringify(refusal),
      }),
    );
    await page.goto(`${gateway.url}/borne/`);
    await kiosk.expectTitle('Borne à installer');
    await at('unconfigured');
    await page.unroute(enrolments);
    await kiosk.open(gateway.url, 'caf-saint-gaudens');
    await kiosk.waitForOnline();
    await at('attract.smallDesk');
    await kiosk.cutNetwork();
    await kiosk.expectWords('Hors connexion');
    await at('attract.offline');
  },
};
