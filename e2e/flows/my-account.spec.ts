import { signInFor } from '#kiosk/testing/account-entrance.ts';
import { setCaisse } from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addCouple, addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'myAccount' });

const accountPassword = 'Garonne31Verte';

/** From attract over the sign-in to « Mon compte ». */
async function comeToMyAccount(kiosk: Kiosk, { nir }: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await signInFor(kiosk, 'myAccount', nir, accountPassword);
}

/** Every answer of the gateway about a file from now on. */
function answersOf(kiosk: Kiosk): { readonly path: string; readonly status: number; readonly text: Promise<string> }[] {
  const seen: { path: string; status: number; text: Promise<string> }[] = [];
  kiosk.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/file-overview|payments|own-data/.test(pathname))
      seen.push({ path: pathname, status: response.status(), text: response.text().catch(() => '') });
  });
  return seen;
}

test('#2 #8 #30 happy path: the first screen, the detail of a payment, the others, and back home', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMyAccount(kiosk, person);
  await kiosk.expectScreen('myAccount.overview');
  await kiosk.openTile('money');
  await kiosk.choose('lastPayment');
  await kiosk.expectScreen('myAccount.lastPayment');
  const [total = ''] = await kiosk.textsOf('.row-total .row-amount');
  expect(total).toMatch(/€/);
  await kiosk.press('Retour');
  await kiosk.choose('payments');
  await kiosk.expectScreen('myAccount.payments');
  const [newest = ''] = await kiosk.textsOf('[data-choice] .choice-label');
  expect(newest, 'the newest of all is the last one').toContain(total);
  await kiosk.choose();
  await kiosk.expectScreen('myAccount.payment');
  expect(await kiosk.textsOf('.row-total .row-amount')).toEqual([total]);
  for (const screen of ['payments', 'money', 'overview']) {
    await kiosk.press('Retour');
    await kiosk.expectScreen(`myAccount.${screen}`);
  }
  await kiosk.press('Retour');
  await kiosk.expectScreen('home');
});

test('« Retour » leads back from what it led to, and the account stays open', async ({ gateway, kiosk }) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMyAccount(kiosk, person);
  await kiosk.expectScreen('myAccount.overview');
  for (const [tile, screen] of [
    ['information', /^information\./],
    ['manageAccount', 'manageAccount.menu'],
  ] as const) {
    await kiosk.openTile(tile);
    await kiosk.expectScreen(screen);
    await kiosk.press('Retour');
    await kiosk.expectScreen('myAccount.overview');
  }
});

test('#53 nothing of the file goes to a spouse without an authorisation, and what is theirs does', async ({
  gateway,
  kiosk,
}) => {
  const responsible = await addPerson(gateway, { accountPassword, householdRole: 'holder' });
  const spouse = await addPerson(gateway, { accountPassword, householdRole: 'spouse' });
  await addCouple(gateway, { responsible, spouse });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const answers = answersOf(kiosk);
  await comeToMyAccount(kiosk, spouse);
  await kiosk.expectWords('Vous voyez vos seules données personnelles.');
  // A request signed with an old nonce is signed anew.
  const answered = answers.filter(({ status }) => status !== 401);
  expect(answered.map(({ path, status }) => [path.split('/').at(-1), status])).toEqual([
    ['file-overview', 403],
    ['own-data', 200],
  ]);
  const texts = await Promise.all(answers.map(async ({ text }) => await text));
  expect(texts.join()).not.toMatch(/amount|lines|quotient|children/);
  expect(texts.join()).not.toContain(responsible.birthName);
});

test('#44 #50 #54 an authorised spouse goes into the file and back; a withdrawal in between shows nothing more of it', async ({
  gateway,
  kiosk,
}) => {
  const responsible = await addPerson(gateway, { accountPassword, householdRole: 'holder' });
  const spouse = await addPerson(gateway, { accountPassword, householdRole: 'spouse' });
  await addCouple(gateway, { responsible, spouse, isAuthorised: true });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMyAccount(kiosk, spouse);
  await kiosk.expectScreen('myAccount.overview');
  await kiosk.openTile('files');
  await kiosk.expectScreen('myAccount.files');
  await kiosk.press(/^Dossier de/);
  await kiosk.expectWords('Ce dossier est celui d’une autre personne.');
  await kiosk.openTile('files');
  await kiosk.press(/données personnelles|Mon dossier/);
  await kiosk.expectWords('Vous voyez vos seules données personnelles.');
  await kiosk.openTile('files');
  await kiosk.press(/^Dossier de/);
  await kiosk.expectWords('Ce dossier est celui d’une autre personne.');
  await addCouple(gateway, { responsible, spouse, isAuthorised: false });
  await kiosk.openTile('money');
  await kiosk.choose('payments');
  await kiosk.expectTitle('Vous ne pouvez plus voir ce dossier');
  await kiosk.press('Continuer');
  await kiosk.expectWords('Vous voyez vos seules données personnelles.');
});

test('offline before, in the middle, and back online; a caisse that stops answering', async ({
  freshGateway,
  kiosk,
}) => {
  const { gateway } = await freshGateway();
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToMyAccount(kiosk, person);
  await kiosk.expectScreen('myAccount.overview');
  await kiosk.openTile('money');
  await kiosk.cutNetwork();
  await kiosk.choose('payments');
  await kiosk.expectScreen('myAccount.paymentsNotNow');
  await kiosk.press('Retour');
  await kiosk.choose('rights');
  await kiosk.expectScreen('myAccount.rights');
  await kiosk.press('Retour');
  await kiosk.page.context().setOffline(false);
  await kiosk.waitForOnline();
  await kiosk.choose('payments');
  await kiosk.expectScreen('myAccount.payments');
  for (const screen of ['money', 'overview']) {
    await kiosk.press('Retour');
    await kiosk.expectScreen(`myAccount.${screen}`);
  }
  await kiosk.press('Retour');
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.chooseService('myAccount');
  await kiosk.expectScreen('myAccount.notNow');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await kiosk.expectScreen('myAccount.overview');
});
