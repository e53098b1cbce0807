import { kioskDelays } from '#machines/kiosk/delays.ts';
import { contactUntil, soon } from '../support/contact-until.ts';
import { expectMessage } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { readQr } from '../support/qr.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { contactNow, expect, test } from './stage.ts';

const codes = 'SELECT state FROM provisional_codes ORDER BY issued_at';

async function expectRevoked({ page }: Kiosk, limit = {}): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette borne est fermée', limit);
  await expect(page.getByText('Cette borne n’est plus autorisée.')).toBeVisible(limit);
}

/** A code made while the kiosk was cut off; gives the address that the visitor's phone opens. */
async function issueOffline(kiosk: Kiosk, visitor: Awaited<ReturnType<typeof addPerson>>): Promise<string> {
  await kiosk.page.context().setOffline(true);
  await kiosk.comeToCard();
  await kiosk.typeCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await kiosk.press('Activer avec mon téléphone');
  const carried = await readQr(kiosk.page.getByRole('dialog').getByRole('img'));
  await kiosk.press('Fermer');
  await kiosk.quit();
  await kiosk.waitForAttract();
  return carried;
}

test('a retired kiosk closes and says why; what it made before still lives through the visitor’s phone', async ({
  fleet,
  kiosk,
  phone,
}) => {
  const { gateway, sql, command } = fleet;
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url, 'caf-saint-gaudens');
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  const carried = await issueOffline(kiosk, visitor);
  expect(await command('retire', '1')).toBe('done');

  await phone.page.goto(carried);
  await phone.page.getByRole('button', { name: 'Activer mon code' }).click();
  await phone.expectTitle('Votre code est actif');
  expect(await sql(codes)).toEqual([{ state: 'active' }]);

  await kiosk.page.context().setOffline(false);
  await contactUntil(kiosk.page, () => expectRevoked(kiosk, soon));
  await kiosk.page.reload();
  await expectRevoked(kiosk);
  expect(await sql(codes), 'and what the kiosk still held changes nothing').toEqual([{ state: 'active' }]);
});

test('a compromised kiosk closes; its codes are void, their holders are told, and no claim of it lives any more', async ({
  fleet,
  kiosk,
  phone,
}) => {
  const { gateway, sql, command } = fleet;
  const [early, late] = [await addPerson(gateway), await addPerson(gateway)];
  await kiosk.open(gateway.url, 'caf-saint-gaudens');
  await kiosk.waitForOnline();
  await kiosk.comeToCard();
  await kiosk.insertCard(early);
  await kiosk.giveDateAndConfirm(early.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await kiosk.quit();
  await kiosk.waitForAttract();
  await kiosk.waitForOnline();
  expect(await sql(codes)).toEqual([{ state: 'active' }]);
  const carried = await issueOffline(kiosk, late);

  expect(await command('compromise', '1', new Date(Date.now() - 3_600_000).toISOString())).toBe('done');
  expect(await sql(codes)).toEqual([{ state: 'destroyed' }]);
  await expectMessage(gateway, 'mail', early.mail ?? '', /annulé/);

  await phone.page.goto(carried);
  await phone.page.getByRole('button', { name: 'Activer mon code' }).click();
  await expect(phone.page.getByRole('heading', { level: 1 })).not.toHaveText('Activer mon code provisoire');
  await expect(phone.page.getByRole('heading', { level: 1 })).not.toHaveText('Votre code est actif');

  await kiosk.page.context().setOffline(false);
  await contactUntil(kiosk.page, () => expectRevoked(kiosk, soon));
  expect(await sql(codes), 'nothing came from its outbox').toEqual([{ state: 'destroyed' }]);
});

test('whoever is there when the kiosk is revoked finishes their word; then all of it is wiped, and the kiosk closes', async ({
  fleet,
  kiosk,
  page,
}) => {
  const { gateway, command } = fleet;
  const visitor = await addPerson(gateway);
  await page.clock.install();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await kiosk.typeOnHardware(visitor.nir.slice(0, 4));
  await command('retire', '1');
  // From here on the test moves the page's time: no real machine types so slowly.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await contactNow(kiosk);
  for (const digit of visitor.nir.slice(4)) {
    await page.keyboard.type(digit);
    await page.clock.runFor(kioskDelays.pauseMs / 2);
  }
  const field = page.locator('input').last();
  expect((await field.inputValue()).replace(/\D/g, ''), 'nobody is cut off while they type').toBe(visitor.nir);
  await page.clock.runFor(kioskDelays.pauseMs);
  await page.clock.resume();
  await expectRevoked(kiosk);
  expect(await page.content()).not.toContain(visitor.nir.slice(0, 9));
});
