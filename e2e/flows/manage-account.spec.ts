import type { CaisseId } from '#domain/caisse/caisse.ts';
import { expectMessage, messagesTo, setCaisse, untilAllIsSent } from '../support/demonstration.ts';
import { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'manageAccount' });

/** Under the rules of both caisses. */
const accountPassword = 'Garonne31Verte';
const newPassword = 'Violette77Pastel';

/** Number and password, on the screens of « Me connecter ». */
async function signIn(kiosk: Kiosk, { nir }: AddedPerson, password = accountPassword): Promise<void> {
  await kiosk.expectTitle('Me connecter à mon compte');
  await kiosk.press('Commencer');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(password);
  await kiosk.press('Se connecter');
}

/** From attract over the sign-in, which comes first, to the two choices. */
async function comeToMenu(kiosk: Kiosk, visitor: AddedPerson, caisse: CaisseId = 'caf-31'): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService('manageAccount');
  await signIn(kiosk, visitor);
  await kiosk.expectScreen('manageAccount.menu');
}

/** Current password and the new one twice, up to « Continuer » that saves. */
async function giveAll(kiosk: Kiosk, current = accountPassword): Promise<void> {
  await kiosk.choose('changePassword');
  await kiosk.expectScreen('manageAccount.currentPassword');
  await kiosk.answer(current);
  await kiosk.expectScreen('manageAccount.password');
  await kiosk.choosePassword(newPassword);
}

for (const caisse of ['caf-31', 'cpam-31'] as const) {
  test(`#45 happy path, ${caisse}: touched at home, signed in first, password changed, told, and read in the history`, async ({
    gateway,
    kiosk,
  }) => {
    const visitor = await addPerson(gateway, { accountPassword });
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await comeToMenu(kiosk, visitor, caisse);
    await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
    await giveAll(kiosk);
    await kiosk.expectTitle('Votre mot de passe est changé');
    await kiosk.expectWords('Un message de confirmation part à votre adresse e-mail.');
    const notice = await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre mot de passe a été modifié/);
    expect(notice.text).not.toContain(newPassword);
    await kiosk.press('Revenir à mon compte');
    await kiosk.choose('history');
    await kiosk.expectScreen('manageAccount.history');
    expect(await kiosk.textsOf('.event-title')).toEqual(['Mot de passe changé', 'Connexion']);
    expect((await kiosk.textsOf('.event-detail'))[1]).toBe('Haute-Garonne · Toulouse Riquet');
    await kiosk.press('Revenir à mon compte');
    await kiosk.press('Revenir à l’accueil');
    await kiosk.expectScreen('home');
    await expect(kiosk.page.getByRole('banner'), 'it stays open').toContainText('Compte ouvert');
    await kiosk.chooseService('manageAccount');
    await kiosk.expectScreen('manageAccount.menu');
    await kiosk.leave();

    await kiosk.start();
    await kiosk.chooseCaisse(caisse);
    await kiosk.chooseService('manageAccount');
    await signIn(kiosk, visitor, accountPassword);
    await kiosk.expectTitle('Ces informations ne correspondent pas');
    await kiosk.press('Retaper mon mot de passe');
    await kiosk.fill(newPassword);
    await kiosk.press('Se connecter');
    await kiosk.expectScreen('manageAccount.menu');
  });
}

test('a wrong current password is asked again, alone; the new one is kept', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMenu(kiosk, visitor);
  await giveAll(kiosk, 'Garonne32Verte');
  await kiosk.expectScreen('manageAccount.currentPassword');
  await kiosk.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
  await kiosk.expectWords('Votre nouveau mot de passe est conservé.');
  await kiosk.answer(accountPassword);
  await kiosk.expectTitle('Votre mot de passe est changé');
});

test('P09 too many wrong current passwords say until when, and change nothing', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMenu(kiosk, visitor);
  await giveAll(kiosk, 'Garonne32Verte');
  await kiosk.expectScreen('manageAccount.currentPassword');
  for (let time = 0; time < 4; time += 1) {
    await kiosk.answer(`Garonne4${time}Verte`);
    await kiosk.expectField('');
    await kiosk.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
  }
  await kiosk.answer(accountPassword);
  await kiosk.expectTitle('Trop d’essais');
  await kiosk.expectWords('Votre mot de passe n’a pas changé.');
});

test('I3 I4 an answer that is lost is asked for again: changed once, told once', async ({ gateway, kiosk, sql }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMenu(kiosk, visitor);
  let arrivals = 0;
  await kiosk.page.context().route('**/api/kiosk/account/password', async (route) => {
    arrivals += 1;
    if (arrivals > 2) return route.continue();
    if (arrivals === 1) await route.fetch();
    await route.abort();
  });
  await giveAll(kiosk);
  await kiosk.expectTitle('Votre mot de passe n’est pas encore confirmé');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Nous ne savons pas si votre mot de passe a changé');
  await kiosk.expectWords('Un message vous le dira.');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre mot de passe est changé');
  expect(arrivals, 'asked again').toBeGreaterThan(2);
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre mot de passe a été modifié/);
  await untilAllIsSent(sql);
  const told = (await messagesTo(gateway, 'mail', visitor.mail ?? '')).filter(
    ({ subject }) => subject === 'Votre mot de passe a été modifié',
  );
  expect(told).toHaveLength(1);
});

test('nothing is lost when the caisse stops answering, and nothing is asked while it does not', async ({
  freshGateway,
  kiosk,
}) => {
  const { gateway } = await freshGateway();
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMenu(kiosk, visitor);
  await kiosk.choose('changePassword');
  await kiosk.answer(accountPassword);
  await kiosk.expectScreen('manageAccount.password');
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.choosePassword(newPassword);
  await kiosk.expectTitle('Votre mot de passe n’est pas encore confirmé');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre mot de passe est changé');
  await kiosk.press('Revenir à mon compte');
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.choose('history');
  await kiosk.expectTitle('Votre caisse ne répond pas');
  await kiosk.press('Revenir à mon compte');
  await kiosk.cutNetwork();
  await kiosk.choose('changePassword');
  await kiosk.expectScreen('manageAccount.notNow');
  await kiosk.expectTitle('Ce service demande une connexion');
  await kiosk.expectWords('32 30');
});

test('an account that a code has opened shows its history, and says before anything is typed that its password cannot be changed', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const { code } = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.leave();
  await kiosk.comeToCode(visitor, 'cpam-31');
  await kiosk.answer(code);
  await kiosk.choosePassword('Pastel+Violette');
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  await kiosk.press('Continuer');
  await kiosk.expectScreen('home');
  await kiosk.chooseService('manageAccount');
  await kiosk.expectScreen('manageAccount.menu');
  await kiosk.choose('history');
  await kiosk.expectScreen('manageAccount.history');
  expect(await kiosk.textsOf('.event-title')).toEqual(['Compte activé', 'Code provisoire créé']);
  await kiosk.press('Revenir à mon compte');
  await kiosk.choose('changePassword');
  await kiosk.expectTitle('Ce compte est ouvert avec un code provisoire');
  await kiosk.expectWords('Connectez-vous avec votre mot de passe, puis changez-le.');
});

test('an account whose password is changed elsewhere is closed, which is told, and the visitor goes on without it', async ({
  gateway,
  kiosk,
  browser,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMenu(kiosk, visitor);
  // The visitor, or somebody who knows the password, changes it at the next kiosk.
  const next = new Kiosk(await (await browser.newContext()).newPage());
  await next.open(gateway.url);
  await next.waitForOnline();
  await comeToMenu(next, visitor);
  await giveAll(next);
  await next.expectTitle('Votre mot de passe est changé');
  await next.page.context().close();
  await kiosk.choose('history');
  await kiosk.expectWords('Votre compte s’est fermé');
  await kiosk.press('J’ai compris');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).not.toContainText('Compte ouvert');
});
