import type { Page } from '@playwright/test';
import { problem, type Problem } from '#contract/routes/problem.ts';
import { setCaisse } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { Phone } from '../support/phone.ts';
import { SealingKiosk } from '../support/sealing-kiosk.ts';
import { letKiosksFallSilent } from '../support/silence.ts';
import { expect, test } from '../support/stage.ts';
import { expectSound } from './expect-sound.ts';

test.use({ journey: 'codeUse', viewport: { width: 390, height: 844 } });

const caisse = 'caf-31';

/** The next answer of a route is this refusal. */
async function refuseNext(page: Page, path: string, body: Problem): Promise<void> {
  await page.route(
    `**${path}`,
    (route) =>
      route.fulfill({ status: body.status, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    { times: 1 },
  );
}

test('every step of activating a slip is sound on a phone, and says what is true', async ({ page, gateway, sql }) => {
  const phone = new Phone(page);
  const [visitor, waiting] = [await addPerson(gateway), await addPerson(gateway)];
  const kiosk = await SealingKiosk.enrol(gateway);
  await page.goto(`${gateway.url}/c`);
  await phone.expectTitle('Scannez d’abord votre code QR');
  await expectSound(page);

  const [first, second, early] = [
    await kiosk.claim(visitor, caisse, { code: '4826' }),
    await kiosk.claim(visitor, caisse, { code: '7093' }),
    await kiosk.claim(waiting, caisse, { code: '4826' }),
  ];
  // The page is open already: only the fragment changes, and it leaves the address all the same.
  await page.goto(`${gateway.url}/c#${Buffer.from(first.envelope).toString('base64url')}`);
  await phone.expectTitle('Activer mon code provisoire');
  expect(page.url()).toBe(`${gateway.url}/c`);
  await expectSound(page);

  // The kiosk was heard a moment ago: its own copy may come at any time.
  await phone.activate(gateway.url, early.envelope);
  await phone.expectTitle('Votre code n’est pas encore actif');
  await expectSound(page);
  await page.getByRole('button', { name: 'Voir s’il est actif' }).click();
  await phone.expectRefusal('Pas encore actif. Réessayez dans une minute.');

  await letKiosksFallSilent(sql);
  await setCaisse(gateway, caisse, 'down');
  await phone.activate(gateway.url, early.envelope);
  await phone.expectTitle('Votre code attend votre caisse');
  await expect(page.getByText('Votre code sera actif dès qu’elle l’aura vérifié.')).toBeVisible();
  await expectSound(page);
  await setCaisse(gateway, caisse, 'up');

  await phone.activate(gateway.url, second.envelope);
  await phone.expectTitle('Votre code est actif');
  await expectSound(page);
  await page.getByRole('button', { name: 'Choisir mon mot de passe' }).click();
  await expect(page.getByLabel('Référence', { exact: true })).toHaveValue(second.reference);

  // The older claim comes late.
  await phone.activate(gateway.url, first.envelope);
  await phone.expectTitle('Ce code ne peut pas être activé');
  await expectSound(page);

  await phone.activate(gateway.url, (await kiosk.claim(visitor, caisse, { code: '1590', index: 9_999 })).envelope);
  await phone.expectTitle('Ce code ne peut pas être activé');
  await expectSound(page);
});

/** Each refusal with its sentence; those that need an outage or a long time are played. */
const refusals: readonly (readonly [Problem, string])[] = [
  [problem('doesNotMatch'), 'Ces informations ne correspondent pas. Vérifiez-les, et votre caisse aussi.'],
  [problem('codeExpired'), 'Votre code a plus de 48 heures. Demandez-en un nouveau sur une borne.'],
  [problem('codeUsed'), 'Votre code a déjà servi. Si ce n’est pas vous, prévenez votre caisse.'],
  [problem('codeReplaced'), 'Ce code a été remplacé. Utilisez le dernier code reçu, ou votre nouveau mot de passe.'],
  [problem('codeDestroyed'), 'Ce code a été annulé par sécurité. Demandez un nouveau code sur une borne.'],
  [problem('caisseUnavailable'), 'Votre caisse ne répond pas. Réessayez plus tard.'],
  [problem('tooManyTries', { retryAfterMs: 60_000 }), 'Trop d’essais. Attendez quelques minutes.'],
  [problem('internal'), 'Un problème est survenu. Réessayez dans quelques minutes.'],
];

test('using a code: every refusal has its true sentence, and what was typed stays (I8)', async ({ page, gateway }) => {
  const phone = new Phone(page);
  const visitor = await addPerson(gateway);
  const kiosk = await SealingKiosk.enrol(gateway);
  const slip = await kiosk.claim(visitor, caisse, { code: '4826' });
  await kiosk.bring(slip);
  const typed = { nir: visitor.nir, reference: slip.reference, code: slip.code };
  const stays = async (): Promise<void> => {
    await expect(page.getByLabel('Numéro de sécurité sociale')).toHaveValue(visitor.nir);
    await expect(page.getByLabel('Référence', { exact: true })).toHaveValue(slip.reference);
  };

  await phone.openUsePage(gateway.url);
  await expectSound(page);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.locator('.public-error')).toHaveCount(4);
  await expect(page.getByLabel('Caf', { exact: true }), 'the first to mend').toBeFocused();
  await expectSound(page);
  await page.getByLabel('Numéro de sécurité sociale').fill(`${visitor.nir}00`);
  await expect(page.getByText(/la clé ne va pas avec le numéro/)).toBeVisible();

  for (const [body, sentence] of refusals) {
    await refuseNext(page, '/api/public/code-uses', body);
    await phone.use('Caf', typed);
    await phone.expectRefusal(sentence);
    await stays();
  }
  await expectSound(page);

  await refuseNext(page, '/api/public/challenge', problem('tooManyTries', { retryAfterMs: 60_000 }));
  await page.getByRole('button', { name: 'Continuer' }).click();
  await phone.expectRefusal('Trop d’essais. Attendez quelques minutes.');
  await page.route('**/api/public/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Continuer' }).click();
  await phone.expectRefusal('Pas de connexion. Vérifiez votre réseau, puis réessayez.');
  await page.unroute('**/api/public/**');

  await phone.use('Caf', typed);
  await phone.expectTitle('Choisissez votre mot de passe');
  await refuseNext(page, '/api/public/code-uses/password', problem('sessionOver'));
  await phone.choosePassword('Garonne31Verte');
  await phone.expectRefusal('Le temps est écoulé. Recommencez avec le même code.');
  await stays();
});

test('the password: what breaks a rule, what the caisse refuses, what was lost on the way', async ({
  page,
  gateway,
}) => {
  const phone = new Phone(page);
  const visitor = await addPerson(gateway);
  const kiosk = await SealingKiosk.enrol(gateway);
  const slip = await kiosk.claim(visitor, caisse, { code: '4826' });
  await kiosk.bring(slip);
  await phone.openUsePage(gateway.url);
  await phone.use('Caf', { nir: visitor.nir, reference: slip.reference, code: slip.code });
  await phone.choosePassword('tropfaible');
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expectSound(page);

  await refuseNext(page, '/api/public/code-uses/password', problem('doesNotMatch'));
  await phone.choosePassword('Garonne31Verte');
  await phone.expectRefusal('Votre caisse refuse d’ouvrir ce compte. Adressez-vous à un agent.');

  // The gateway saved it and its answer never came: the same touch again says that the account is open.
  await page.route(
    '**/api/public/code-uses/password',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  await phone.expectRefusal('Pas de connexion. Vérifiez votre réseau, puis réessayez.');
  await page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  await phone.expectTitle('Votre mot de passe est enregistré');
  await expectSound(page);
});

test('P16 nothing that was typed comes back: not after a reload, not with « back », not in the browser’s storage', async ({
  page,
  gateway,
}) => {
  const phone = new Phone(page);
  const visitor = await addPerson(gateway);
  await phone.openUsePage(gateway.url);
  const { reference } = await (await SealingKiosk.enrol(gateway)).claim(visitor, caisse, { code: '7093' });
  await phone.use('Caf', { nir: visitor.nir, reference, code: '4826' });
  await page.reload();
  for (const label of ['Numéro de sécurité sociale', 'Référence', 'Code provisoire']) {
    await expect(page.getByLabel(label, { exact: true })).toHaveValue('');
  }
  await page.getByLabel('Numéro de sécurité sociale').fill(visitor.nir);
  await page.goto(`${gateway.url}/c`);
  await page.goBack();
  await expect(page.getByLabel('Numéro de sécurité sociale')).toHaveValue('');
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});
