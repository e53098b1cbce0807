import type { CaisseId } from '#domain/caisse/caisse.ts';
import { setCaisse } from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { passUntilWarning, passWarning } from '../support/idle.ts';
import { addPerson, unknownPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'signIn' });

/** Under the rules of both caisses. */
const accountPassword = 'Garonne31Verte';
const oldPassword = '40718253';

/** From attract to the question of the password. */
async function comeToPassword(kiosk: Kiosk, { nir }: AddedPerson, caisse: CaisseId): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService('signIn');
  await kiosk.press('Commencer');
  await kiosk.expectTitle('Votre numéro de sécurité sociale');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
}

async function give(kiosk: Kiosk, secret: string): Promise<void> {
  await kiosk.fill(secret);
  await kiosk.press('Se connecter');
}

async function expectOpen(kiosk: Kiosk): Promise<void> {
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
}

for (const caisse of ['caf-31', 'cpam-31'] as const) {
  test(`happy path, ${caisse}: number and password open the account, « Me déconnecter » ends as « Quitter »`, async ({
    gateway,
    kiosk,
  }) => {
    const visitor = await addPerson(gateway, { accountPassword });
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await comeToPassword(kiosk, visitor, caisse);
    await give(kiosk, accountPassword);
    await expectOpen(kiosk);
    await expect(kiosk.page.getByRole('banner')).not.toContainText(visitor.birthName);
    expect(await kiosk.offers(/^Me connecter/), 'nobody signs in twice').toBe(false);
    await kiosk.chooseService('information');
    await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
    await kiosk.press('Me déconnecter');
    await kiosk.waitForAttract();
    await kiosk.start();
    await kiosk.chooseCaisse(caisse);
    await kiosk.expectScreen('home');
    await expect(kiosk.page.getByRole('banner')).not.toContainText('Compte ouvert');
  });
}

test('P08 a wrong password and an unknown number get the same sentence, and the number is kept', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToPassword(kiosk, visitor, 'caf-31');
  await give(kiosk, `${accountPassword}x`);
  await kiosk.expectTitle('Ces informations ne correspondent pas');
  await kiosk.press('Retaper mon mot de passe');
  await kiosk.expectScreen('signIn.secret');
  await give(kiosk, accountPassword);
  await expectOpen(kiosk);
  await kiosk.leave();
  await comeToPassword(kiosk, unknownPerson(), 'caf-31');
  await give(kiosk, accountPassword);
  await kiosk.expectTitle('Ces informations ne correspondent pas');
});

test('#169 the old password of eight digits opens the choice of a new one, which opens the account', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword: oldPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToPassword(kiosk, visitor, 'caf-31');
  await give(kiosk, oldPassword);
  await kiosk.expectTitle('Choisissez un nouveau mot de passe');
  await kiosk.press('Continuer');
  await kiosk.expectScreen('signIn.password');
  await kiosk.choosePassword(accountPassword);
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  await kiosk.press('Continuer');
  await expectOpen(kiosk);
  await kiosk.leave();
  await comeToPassword(kiosk, visitor, 'caf-31');
  await give(kiosk, accountPassword);
  await expectOpen(kiosk);
});

test('#264 a provisional code in ameli’s one field is used as a code, and nothing is typed twice (A30)', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const { code } = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.leave();
  await comeToPassword(kiosk, visitor, 'cpam-31');
  await give(kiosk, code);
  await kiosk.expectTitle('Votre date de naissance');
  await kiosk.answer(visitor.birthDate);
  await kiosk.expectScreen('codeUse.password');
  await kiosk.choosePassword('Pastel+Violette');
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  await kiosk.expectWords('Votre compte est ouvert sur cette borne');
  await kiosk.press('Continuer');
  await expectOpen(kiosk);
});

test('is refused before anything is typed where the caisse does not answer, and keeps what was typed when it stops', async ({
  freshGateway,
  kiosk,
}) => {
  const { gateway } = await freshGateway();
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToPassword(kiosk, visitor, 'caf-31');
  await setCaisse(gateway, 'caf-31', 'down');
  await give(kiosk, accountPassword);
  await kiosk.expectTitle('Votre caisse ne répond pas');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await expectOpen(kiosk);
  await kiosk.leave();
  await kiosk.cutNetwork();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('signIn');
  await kiosk.expectTitle('Ce service demande une connexion');
  await kiosk.expectWords('32 30');
});

test('P17 an account closes with the session of who touches nothing any more', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.page.clock.install();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToPassword(kiosk, visitor, 'caf-31');
  await give(kiosk, accountPassword);
  await expectOpen(kiosk);
  await passUntilWarning(kiosk.page, 'reading');
  await kiosk.page.getByRole('alertdialog').waitFor();
  await passWarning(kiosk.page);
  await kiosk.waitForAttract();
  await expect(kiosk.page.locator('body')).not.toContainText('Compte ouvert');
});
