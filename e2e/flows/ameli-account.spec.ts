import { signInFor } from '#kiosk/testing/account-entrance.ts';
import { answer } from '#kiosk/testing/driver.ts';
import { codeMailedTo } from '../support/demonstration.ts';
import type { RunningGateway } from '../support/gateway.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'ameliAccount' });

const accountPassword = 'Garonne31Verte';

/** From attract over the one tile of « Mon compte » and the sign-in to the ameli account. */
async function comeToAmeliAccount(kiosk: Kiosk, { nir }: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await signInFor(kiosk, 'ameliAccount', nir, accountPassword);
  await kiosk.expectScreen('ameliAccount.overview');
}

/** The second factor that is asked for where something about health is touched. */
async function raise(kiosk: Kiosk, gateway: RunningGateway, { mail }: AddedPerson): Promise<void> {
  await kiosk.press('Continuer');
  await kiosk.expectScreen('raiseAccount.ways');
  await kiosk.choose('mail');
  await kiosk.expectScreen('raiseAccount.code');
  await answer(kiosk, await codeMailedTo(gateway, mail ?? ''));
}

/** Every answer of the gateway about the insured person from now on. */
function answersOf(kiosk: Kiosk): { readonly path: string; readonly text: Promise<string> }[] {
  const seen: { path: string; text: Promise<string> }[] = [];
  kiosk.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/insured-overview|health-payments|prevention|messages/.test(pathname))
      seen.push({ path: pathname, text: response.text().catch(() => '') });
  });
  return seen;
}

test('#275 #276 happy path: a second factor where payments are touched, the filter, one payment, and back home', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAmeliAccount(kiosk, person);
  await kiosk.openTile('payments');
  await kiosk.expectScreen('ameliAccount.stepUp');
  await raise(kiosk, gateway, person);
  await kiosk.expectScreen('ameliAccount.payments');
  await kiosk.choose('recentPayments');
  await kiosk.expectScreen('ameliAccount.recentPayments');
  const [all] = await kiosk.textsOf('[data-choice="filter"] .choice-detail');
  expect(all).toBe('Tous les paiements');
  await kiosk.choose('filter');
  await kiosk.expectScreen('ameliAccount.filter');
  const [, first = ''] = await kiosk.textsOf('[data-choice] .choice-label');
  await kiosk.press(first);
  await kiosk.expectScreen('ameliAccount.recentPayments');
  expect(await kiosk.textsOf('[data-choice="filter"] .choice-detail')).toEqual([first]);
  const [, payment = ''] = await kiosk.textsOf('[data-choice] .choice-label');
  await kiosk.press(payment);
  await kiosk.expectScreen('ameliAccount.payment');
  const [total = ''] = await kiosk.textsOf('.row-total .row-amount');
  expect(payment).toContain(total);
  for (const screen of ['recentPayments', 'payments', 'overview']) {
    await kiosk.press('Retour');
    await kiosk.expectScreen(`ameliAccount.${screen}`);
  }
  await kiosk.press('Retour');
  await kiosk.expectScreen('home');
});

test('P34 with a password alone nothing about health is on the wire; with two factors the doctor and the messages are', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const answers = answersOf(kiosk);
  await comeToAmeliAccount(kiosk, person);
  await kiosk.openTile('messages');
  await kiosk.expectScreen('messages.list');
  const isListed = async () => (await kiosk.textsOf('.choice-label')).includes('Ce message concerne votre santé');
  while (!(await isListed())) await kiosk.press('Suivant');
  await kiosk.press('Retour');
  await kiosk.expectScreen('ameliAccount.overview');
  await kiosk.openTile('ownInformation');
  await kiosk.expectScreen('ameliAccount.ownInformation');
  const below = (await Promise.all(answers.map(({ text }) => text))).join('\n');
  expect(answers.map(({ path }) => path.split('/').at(-1))).toEqual(
    expect.arrayContaining(['insured-overview', 'messages']),
  );
  expect(below).not.toMatch(/Médecine générale|indemnit|arrêt de travail/i);
  expect(below).not.toContain(person.nir);

  await kiosk.press('Voir mon médecin');
  await kiosk.expectScreen('ameliAccount.stepUp');
  await raise(kiosk, gateway, person);
  await kiosk.expectScreen('ameliAccount.ownInformation');
  expect(await (answers.at(-1)?.text ?? '')).toContain('Médecine générale');
  await kiosk.press('Retour');
  await kiosk.openTile('prevention');
  await kiosk.expectScreen('ameliAccount.prevention');
  await kiosk.press('Retour');
  await kiosk.openTile('messages');
  await kiosk.expectScreen('messages.list');
  const listed = JSON.parse(await (answers.at(-1)?.text ?? '{}')) as {
    readonly messages: readonly { readonly isAboutHealth: boolean; readonly head: unknown }[];
  };
  const aboutHealth = listed.messages.filter(({ isAboutHealth }) => isAboutHealth);
  expect(aboutHealth.length).toBeGreaterThan(0);
  expect(aboutHealth.every(({ head }) => head !== null)).toBe(true);
});

test('« Mon compte », touched before a caisse is chosen, leads to the account of the caisse that is chosen', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  for (const [caisse, screen] of [
    ['cpam-31', 'ameliAccount.overview'],
    ['caf-31', 'myAccount.overview'],
  ] as const) {
    await kiosk.page.locator('[data-service="myAccount"]').click();
    await kiosk.chooseCaisse(caisse);
    await kiosk.press('Commencer');
    await answer(kiosk, person.nir);
    await kiosk.expectScreen('signIn.secret');
    await kiosk.fill(accountPassword);
    await kiosk.press('Se connecter');
    await kiosk.expectScreen(screen);
    await kiosk.leave();
  }
});
