import { Staff } from '../support/staff.ts';
import { expect, test } from '../support/stage.ts';

test('with the gateway stopped an agent enters by PIN, closes the kiosk and opens it again; a wrong PIN costs time (P37)', async ({
  freshGateway,
  kiosk,
  page,
}) => {
  const { gateway } = await freshGateway();
  const staff = new Staff(page, gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await staff.waitForAgents();
  await gateway.kill();

  await staff.open();
  await staff.giveWrongPin();
  await kiosk.expectTitle('Ce code ne convient pas.');
  await expect(page.getByText(/Attendez \d+ secondes?\./)).toBeVisible();
  await kiosk.expectTitle('Espace agent');
  await page.reload();
  await kiosk.waitForAttract();

  await staff.enter();
  await expect(page.getByText('Aucun visiteur en cours')).toBeVisible();
  await expect(page.getByText('0 en attente, 0 refusés')).toBeVisible();
  await kiosk.press('Mettre hors service');
  await kiosk.expectTitle('Cette borne est fermée');
  await page.reload();
  await kiosk.expectTitle('Cette borne est fermée');
  await expect(page.getByText('Un agent l’a mise hors service.'), 'closed it stays, restarts included').toBeVisible();

  await staff.enter();
  await kiosk.press('Remettre en service');
  await kiosk.waitForAttract();
});

test('five touches in the corner open the agent’s area, and four do not', async ({ gateway, kiosk, page }) => {
  await kiosk.open(gateway.url);
  for (let touch = 0; touch < 4; touch += 1) await page.mouse.click(20, 20);
  await expect(page.getByText('Espace agent')).toBeHidden();
  await page.mouse.click(20, 20);
  await kiosk.expectTitle('Espace agent');
});
