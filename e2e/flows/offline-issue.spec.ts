import { contactUntil } from '../support/contact-until.ts';
import { expectMessage, messagesTo, setCaisse } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { readQr } from '../support/qr.ts';
import { letKiosksFallSilent } from '../support/silence.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'provisionalCode' });

const codes = 'SELECT state FROM provisional_codes ORDER BY issued_at';

for (const database of ['postgres', 'embedded'] as const) {
  test(`restart, ${database}: a code made while the gateway was gone opens the account once it is back`, async ({
    freshGateway,
    kiosk,
  }) => {
    const { gateway } = await freshGateway(database);
    const visitor = await addPerson(gateway);
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await kiosk.waitForServiceWorker();
    if (database === 'postgres') await gateway.kill();
    else await gateway.end();
    await kiosk.comeToCard('cpam-31');
    await kiosk.typeCard(visitor);
    await kiosk.giveDateAndConfirm(visitor.birthDate);
    await kiosk.expectTitle('Voici votre code provisoire');
    expect(await kiosk.words()).toMatch(/La borne est hors connexion.*votre code sera actif dès son retour en ligne/i);
    await expect(kiosk.page.getByText('Votre code est actif.')).toBeHidden();
    const { code } = await kiosk.readCode();
    await kiosk.note();
    await expect(kiosk.page.getByText('Utiliser mon code ici'), 'not offered before it is active').toBeHidden();
    await kiosk.press('Revenir à l’accueil');
    await kiosk.quit();
    await kiosk.waitForAttract();

    await gateway.start();
    await kiosk.waitForOnline();
    await expectMessage(gateway, 'mail', visitor.mail ?? '', /Un code provisoire a été délivré/);
    await kiosk.comeToCode(visitor, 'cpam-31');
    await kiosk.answer(code);
    await kiosk.choosePassword('Pastel+Violette');
    await kiosk.expectTitle('Votre mot de passe est enregistré');
    await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre compte ameli est actif/);
    const issued = (await messagesTo(gateway, 'mail', visitor.mail ?? '')).filter(
      ({ subject }) => subject === 'Un code provisoire a été délivré',
    );
    expect(issued, 'exactly one code').toHaveLength(1);
  });
}

test('the kiosk boots and makes a code without any gateway, from its service worker', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.page.context().setOffline(true);
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  await kiosk.comeToCard('caf-31');
  await kiosk.typeCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await expect(kiosk.page.getByText(/La borne est hors connexion/)).toBeVisible();
});

test('the phone carries the claim: no GET activates, a touch does, and the kiosk’s own delivery changes nothing', async ({
  gateway,
  sql,
  kiosk,
  phone,
}) => {
  const before = (await sql(codes)).length;
  const newCodes = async (): Promise<unknown> => (await sql(codes)).slice(before);
  const visitor = await addPerson(gateway);
  await kiosk.page.setViewportSize({ width: 1920, height: 1080 });
  await kiosk.open(gateway.url, 'caf-saint-gaudens');
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.page.context().setOffline(true);
  await kiosk.comeToCard();
  await kiosk.typeCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  const { code, reference } = await kiosk.readCode();
  await kiosk.press('Activer avec mon téléphone');
  const carried = await readQr(kiosk.page.getByRole('dialog').getByRole('img'));
  expect(carried.startsWith(`${gateway.url}/c#`)).toBe(true);

  const posts: string[] = [];
  phone.page.on('request', (request) => {
    expect(request.url(), 'no address but the page’s own holds the claim').not.toContain(carried.split('#')[1]);
    if (request.method() === 'POST') posts.push(request.url());
  });
  await phone.page.goto(carried);
  await phone.expectTitle('Activer mon code provisoire');
  expect(phone.page.url(), 'the fragment is gone').toBe(`${gateway.url}/c`);
  expect(await phone.page.evaluate(() => history.length), 'nothing to go back to').toBeLessThanOrEqual(2);
  expect(posts, 'nothing is sent before a touch').toEqual([]);
  expect(await newCodes()).toEqual([]);

  await phone.page.getByRole('button', { name: 'Activer mon code' }).click();
  await phone.expectTitle('Votre code n’est pas encore actif');
  expect(await newCodes(), 'the kiosk was heard a moment ago: its own copy comes first').toEqual([]);
  await letKiosksFallSilent(sql);
  await phone.page.getByRole('button', { name: 'Voir s’il est actif' }).click();
  await phone.expectTitle('Votre code est actif');
  expect(await newCodes()).toEqual([{ state: 'active' }]);

  // One without a nonce left is asked to come again with a new one (401).
  const delivered = kiosk.page.waitForResponse(
    (response) => response.url().endsWith('/api/kiosk/outbox') && response.status() !== 401,
  );
  await kiosk.page.context().setOffline(false);
  expect((await delivered).status()).toBe(200);
  expect(await newCodes(), 'exactly one code').toEqual([{ state: 'active' }]);

  await phone.page.getByRole('button', { name: 'Choisir mon mot de passe' }).click();
  await expect(phone.page.getByLabel('Référence', { exact: true })).toHaveValue(reference);
  await phone.use('Caf', { nir: visitor.nir, reference, code });
  await phone.choosePassword('Garonne31Verte');
  await phone.expectTitle('Votre mot de passe est enregistré');
  expect(await newCodes()).toEqual([{ state: 'used' }]);
});

test('the gateway killed between request and answer: exactly one code, and it opens the account', async ({
  freshGateway,
  kiosk,
}) => {
  const { gateway, sql } = await freshGateway();
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.comeToCard('cpam-31');
  await kiosk.insertCard(visitor);
  let arrivals = 0;
  await kiosk.page.context().route('**/api/kiosk/outbox', async (route) => {
    arrivals += 1;
    if (arrivals > 1) return route.continue();
    await route.fetch();
    await gateway.kill();
    await route.abort();
  });
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await expect(kiosk.page.getByText(/La borne est hors connexion/)).toBeVisible();
  const { code } = await kiosk.readCode();
  expect(await sql(codes), 'the request had arrived').toEqual([{ state: 'active' }]);
  await gateway.start();
  await contactUntil(kiosk.page, async () => expect(arrivals).toBeGreaterThan(1));
  await kiosk.note();
  await kiosk.press('Revenir à l’accueil');
  await kiosk.quit();
  await kiosk.waitForAttract();
  await kiosk.comeToCode(visitor, 'cpam-31');
  await kiosk.answer(code);
  await kiosk.choosePassword('Pastel+Violette');
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  expect(await sql(codes), 'exactly one code').toEqual([{ state: 'used' }]);
});

test('with the caisse down the code waits for it, says so, and lives once the caisse has checked it', async ({
  gateway,
  sql,
  kiosk,
}) => {
  const before = (await sql(codes)).length;
  const newCodes = async (): Promise<unknown> => (await sql(codes)).slice(before);
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await setCaisse(gateway, 'cpam-31', 'down');
  await kiosk.comeToCard('cpam-31');
  await kiosk.insertCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await expect(
    kiosk.page.getByText(/Votre caisse ne répond pas. Votre code sera actif dès qu’elle l’aura vérifié/),
  ).toBeVisible();
  expect(await newCodes()).toEqual([]);
  await setCaisse(gateway, 'cpam-31', 'up');
  // The gateway asks a caisse that did not answer more and more seldom.
  await sql(`UPDATE jobs SET run_at = 0 WHERE state = 'waiting'`);
  await expect.poll(newCodes).toEqual([{ state: 'active' }]);
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /Un code provisoire a été délivré/);
});
