import { MINUTE_MS } from '#domain/time/instant.ts';
import { expectMessage } from '../support/demonstration.ts';
import { addPerson, unknownPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'provisionalCode' });

const otherThan = (code: string): string => String((Number(code) + 1234) % 10_000).padStart(4, '0');

test('whatever the caisse’s reason, a refusal is one and the same sentence, with a way out (P08)', async ({
  gateway,
  kiosk,
}) => {
  const refused: readonly AddedPerson[] = [
    await addPerson(gateway, { standing: 'deceased' }),
    await addPerson(gateway, { standing: 'struckOff' }),
    await addPerson(gateway, { standing: 'notConcerned' }),
    await addPerson(gateway, { cardOpposed: true }),
    await addPerson(gateway, { caisses: ['cpam-31'] }),
    unknownPerson(),
  ];
  await kiosk.open(gateway.url);
  const words = new Set<string>();
  for (const person of refused) {
    await kiosk.comeToCard('caf-31');
    await kiosk.typeCard(person);
    await kiosk.giveDateAndConfirm(person.birthDate);
    await kiosk.expectTitle('Nous ne pouvons pas créer de code');
    words.add(await kiosk.words());
    await kiosk.press('Revenir à l’accueil');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await kiosk.quit();
    await kiosk.waitForAttract();
  }
  expect([...words]).toHaveLength(1);
  expect([...words][0]).toContain('Adressez-vous à un agent');
});

test('three wrong birth dates block the card on this kiosk; the way without a card stays open', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.comeToCard('caf-31');
  await kiosk.insertCard(visitor);
  await kiosk.expectTitle('Votre date de naissance');
  await kiosk.type('01011970');
  for (const left of ['Il reste 2 essais', 'Il reste 1 essai']) {
    await kiosk.press('Continuer');
    await expect(kiosk.page.getByRole('alert').getByText(left)).toBeVisible();
    await expect(kiosk.page.locator('input').last(), 'to be corrected (I8)').toHaveValue('01/01/1970');
  }
  await kiosk.press('Continuer');
  await kiosk.expectTitle('Cette carte est bloquée sur cette borne');
  expect(await kiosk.words()).toMatch(/Réessayez après le \p{L}+ \d+.* à \d+\sh\s\d{2}/u);
  await kiosk.press('Je n’ai pas ma carte');
  await kiosk.expectTitle('Votre numéro de sécurité sociale');
  await kiosk.quit();
  await kiosk.waitForAttract();

  await kiosk.comeToCard('caf-31');
  await kiosk.insertCard(visitor);
  await kiosk.expectTitle('Votre date de naissance');
  await kiosk.answer(visitor.birthDate);
  await kiosk.expectTitle('Cette carte est bloquée sur cette borne');
});

test('expired and replaced are told only to who types the right digits', async ({ gateway, kiosk, phone, sql }) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const first = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.quit();
  await kiosk.waitForAttract();
  const second = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.quit();
  await kiosk.waitForAttract();

  await phone.openUsePage(gateway.url);
  const { nir } = visitor;
  await phone.use('Assurance maladie', { nir, reference: first.reference, code: otherThan(first.code) });
  await phone.expectRefusal('Ces informations ne correspondent pas. Vérifiez-les, et votre caisse aussi.');
  await phone.use('Assurance maladie', { nir, ...first });
  await phone.expectRefusal('Ce code a été remplacé. Utilisez le dernier code reçu, ou votre nouveau mot de passe.');

  const threeDaysMs = 3 * 24 * 3_600_000;
  await sql(
    `UPDATE provisional_codes SET issued_at = issued_at - ${threeDaysMs}, valid_until = valid_until - ${threeDaysMs} WHERE state = 'active'`,
  );
  await kiosk.comeToCode(visitor, 'cpam-31');
  await kiosk.answer(otherThan(second.code));
  await kiosk.expectTitle('Ces informations ne correspondent pas');
  await kiosk.press('Retaper mon code');
  await kiosk.answer(second.code);
  await kiosk.expectTitle('Votre code n’est plus valable');
  await expect(kiosk.page.getByRole('button', { name: 'Demander un nouveau code' })).toBeVisible();
});

test('on the kiosk an old slip says « replaced », and the newer one is typed without saying who one is again (I8)', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const older = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.quit();
  await kiosk.waitForAttract();
  const newer = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.quit();
  await kiosk.waitForAttract();
  await kiosk.comeToCode(visitor, 'cpam-31');
  await kiosk.answer(older.code);
  await kiosk.expectTitle('Ce code a été remplacé');
  await kiosk.press('Taper un autre code');
  await kiosk.expectTitle('Votre code provisoire');
  await kiosk.answer(newer.code);
  await kiosk.expectTitle('Votre mot de passe');
});

test('on the kiosk too, three wrong codes destroy a code, and its holder alone is told', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const { code } = await kiosk.issueCode(visitor, 'caf-31');
  await kiosk.quit();
  await kiosk.waitForAttract();
  await kiosk.comeToCode(visitor, 'caf-31');
  for (let time = 0; time < 3; time += 1) {
    await kiosk.answer(otherThan(code));
    await kiosk.expectTitle('Ces informations ne correspondent pas');
    await kiosk.press('Retaper mon code');
  }
  await kiosk.answer(code);
  await kiosk.expectTitle(/Votre code ne marche plus|Trop d’essais/);
  await expect(kiosk.page.getByRole('button', { name: 'Revenir à l’accueil' })).toBeVisible();
  // Housekeeping tells once a minute. A restart would hasten it, and lose what the demonstration's mailbox already holds.
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre code provisoire a été annulé/, 3 * MINUTE_MS);
});
