import { chooseProtectedPersonRoute, protectedPeopleRoute } from '#contract/routes/guardianships.ts';
import { problem, PROBLEM_MEDIA_TYPE } from '#contract/routes/problem.ts';
import { signInAsGuardian } from '#kiosk/testing/guardian-entrance.ts';
import { guardian, guardianOfNobody } from '#kiosk/testing/people.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'guardianSignIn' });

async function comeToHome(kiosk: Kiosk, gateway: { readonly url: string }): Promise<void> {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.expectScreen('home');
}

/** The next call to this route is refused in this way; those after it reach the gateway. */
async function refuseOnce(kiosk: Kiosk, path: string, name: 'notAllowed' | 'sessionOver'): Promise<void> {
  const body = problem(name);
  await kiosk.page
    .context()
    .route(
      `**${path}`,
      async (route) =>
        await route.fulfill({ status: body.status, contentType: PROBLEM_MEDIA_TYPE, body: JSON.stringify(body) }),
      { times: 1 },
    );
}

test('#151 happy path: signs in with a number of their own, acts for one person, then for another, and leaves', async ({
  gateway,
  kiosk,
}) => {
  await comeToHome(kiosk, gateway);
  await signInAsGuardian(kiosk, guardian);
  await kiosk.expectScreen('protectedPeople.list');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
  for (const name of guardian.protects) expect(await kiosk.offers(new RegExp(name))).toBe(true);
  await kiosk.press(/Yvonne/);
  await kiosk.expectWords('Vous agissez maintenant pour Yvonne D.');
  await expect(kiosk.page.getByRole('banner')).not.toContainText('Yvonne');
  await kiosk.press('Choisir une autre personne');
  await expect(kiosk.page.getByRole('button', { name: /Yvonne/ })).toContainText('Vous agissez pour cette personne');
  await kiosk.press(/Patrick/);
  await kiosk.expectWords('Vous agissez maintenant pour Patrick R.');
  await kiosk.press('Continuer');
  await kiosk.expectScreen('home');
  await kiosk.chooseService('protectedPeople');
  await expect(kiosk.page.getByRole('button', { name: /Patrick/ })).toContainText('Vous agissez pour cette personne');
  await kiosk.press('Me déconnecter');
  await kiosk.waitForAttract();
});

test('#151 an account of a guardian offers nothing of a person’s, and a person’s nothing of a guardian’s', async ({
  gateway,
  kiosk,
}) => {
  const accountPassword = 'Garonne31Verte';
  const person = await addPerson(gateway, { accountPassword });
  await comeToHome(kiosk, gateway);
  const tiles = () =>
    kiosk.page.locator('[data-tile]').evaluateAll((all) => all.map((tile) => tile.getAttribute('data-tile')));
  expect(await tiles()).not.toContain('protectedPeople');
  await signInAsGuardian(kiosk, guardian);
  await kiosk.press('Retour');
  await kiosk.expectScreen('home');
  expect(await tiles()).toEqual(['protectedPeople', 'documents', 'myAccount', 'simulation', 'information']);
  await kiosk.leave();

  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('signIn');
  await kiosk.press('Commencer');
  await kiosk.answer(person.nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(accountPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('home');
  expect(await tiles()).toContain('manageAccount');
  expect(await tiles()).not.toContain('protectedPeople');
});

test('#151 P08 a wrong password, an unknown number and a person’s number get the same sentence', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword: guardian.accountPassword });
  await comeToHome(kiosk, gateway);
  const tries = [
    { ...guardian, accountPassword: 'Garonne31Verte' },
    { ...guardian, number: '31999999' },
    { ...guardian, number: person.nir.slice(0, 12) },
  ];
  await kiosk.chooseService('signIn');
  await kiosk.press(/tuteur/);
  await kiosk.press('Me connecter comme tuteur');
  await kiosk.press('Commencer');
  for (const { number, accountPassword } of tries) {
    await kiosk.expectScreen('guardianSignIn.number');
    await kiosk.answer(number);
    await kiosk.expectScreen('guardianSignIn.secret');
    await kiosk.fill(accountPassword);
    await kiosk.press('Se connecter');
    await kiosk.expectTitle('Ces informations ne correspondent pas');
    await kiosk.press(/: Numéro de tuteur$/);
  }
  await expect(kiosk.page.getByRole('banner')).not.toContainText('Compte ouvert');
});

test('#151 a guardian of nobody reads so, with an agent', async ({ gateway, kiosk }) => {
  await comeToHome(kiosk, gateway);
  await signInAsGuardian(kiosk, guardianOfNobody);
  await kiosk.expectScreen('protectedPeople.none');
  await kiosk.expectWords('Un agent peut aussi vous aider.');
  await kiosk.press('Revenir à l’accueil');
  await kiosk.expectScreen('home');
});

test('#151 a guardianship that has ended meanwhile is told, and the list is read again', async ({ gateway, kiosk }) => {
  await comeToHome(kiosk, gateway);
  await signInAsGuardian(kiosk, guardian);
  await refuseOnce(kiosk, chooseProtectedPersonRoute.path, 'notAllowed');
  await kiosk.press(/Yvonne/);
  await kiosk.expectScreen('protectedPeople.guardianshipOver');
  await kiosk.press('Revenir à la liste');
  await kiosk.expectScreen('protectedPeople.list');
});

test('#151 an account that the gateway has closed is told wherever it is heard', async ({ gateway, kiosk }) => {
  await comeToHome(kiosk, gateway);
  await signInAsGuardian(kiosk, guardian);
  await kiosk.press('Retour');
  await kiosk.expectScreen('home');
  await refuseOnce(kiosk, protectedPeopleRoute.path, 'sessionOver');
  await kiosk.chooseService('protectedPeople');
  await kiosk.expectWords('Votre compte s’est fermé');
  await kiosk.press('J’ai compris');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).not.toContainText('Compte ouvert');
});

test('#151 ameli has no guardians: its sign-in asks nobody whether they are one', async ({ gateway, kiosk }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('signIn');
  await kiosk.expectScreen('signIn.notice');
  expect(await kiosk.offers(/tuteur/)).toBe(false);
});
