import { addPerson } from '../support/people.ts';
import { Staff } from '../support/staff.ts';
import { expect, test } from '../support/stage.ts';

test.use({ hasAgents: true });

test('with the cable pulled an agent enters by PIN, closes the kiosk and opens it again; a wrong PIN costs time (P37)', async ({
  gateway,
  kiosk,
  page,
}) => {
  const staff = new Staff(page, gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await staff.waitForAgents();
  await page.context().setOffline(true);

  await staff.open();
  await staff.giveWrongPin();
  await kiosk.expectTitle('Ce numéro ou ce code ne convient pas.');
  await expect(page.getByText(/Attendez \d+ secondes?\./)).toBeVisible();
  await kiosk.expectTitle('Espace agent');
  await page.reload();
  await kiosk.waitForAttract();

  await staff.enter();
  await expect(page.getByText('Aucune visite en cours')).toBeVisible();
  await expect(page.getByText('0 en attente, 0 abandonné')).toBeVisible();
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

test('P26 P37 a slip that nobody answered for waits for an agent, who has seen it with one touch, offline too, and is named in the audit', async ({
  gateway,
  kiosk,
  page,
}) => {
  const visitor = await addPerson(gateway);
  const staff = new Staff(page, gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await staff.waitForAgents();
  await kiosk.waitForOnline();
  await kiosk.issueCode(visitor);
  await kiosk.press('Imprimer mon ticket');
  await kiosk.expectTitle('Le ticket est-il sorti ?');
  await kiosk.quit();
  await kiosk.waitForAttract();
  await page.context().setOffline(true);

  await staff.enter();
  await kiosk.press('Voir : Tickets à chercher');
  await kiosk.expectTitle('À vérifier');
  await expect(page.getByText('Ticket : personne n’a dit s’il est sorti')).toBeVisible();
  const words = await page.locator('main').innerText();
  for (const personal of [visitor.nir, visitor.birthName, visitor.mobile ?? visitor.nir])
    expect(words).not.toContain(personal);
  await kiosk.press(/^Vu : Ticket/);
  await expect(page.getByText('Tout est vu.').first()).toBeVisible();
  await kiosk.press('Retour');
  await expect(page.locator('main').getByRole('button', { name: 'Voir : Tickets à chercher' })).toBeHidden();
  const audit = await page.evaluate(readAudit);
  expect(audit).toContainEqual(expect.objectContaining({ event: 'staff.saw.printUnanswered', agentId: 'agent-1' }));
});

/** The kiosk's own journal, as its database holds it. */
function readAudit(): Promise<readonly unknown[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('borne');
    opening.onerror = () => fail(opening.error ?? new Error('the database cannot be read'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('audit').objectStore('audit').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        done(reading.result as readonly unknown[]);
      };
    };
  });
}
