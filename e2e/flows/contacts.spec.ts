import type { CaisseId } from '#domain/caisse/caisse.ts';
import {
  codeMailedTo,
  codeSentTo,
  expectMessage,
  messagesTo,
  setCaisse,
  untilAllIsSent,
} from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'manageAccount' });

const accountPassword = 'Garonne31Verte';
let drawn = 0;
/** Nobody else's: each test has its own gateway. */
const newMobile = (): string => `063998${9_100 + (drawn += 1)}`;

/** From attract over the sign-in to the contacts on file. */
async function comeToContacts(kiosk: Kiosk, { nir }: AddedPerson, caisse: CaisseId): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService('manageAccount');
  await kiosk.press('Commencer');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(accountPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('manageAccount.menu');
  await kiosk.choose('contacts');
  await kiosk.expectScreen('manageAccount.contacts');
}

/** The current password, then the new contact, up to the field of the code. */
async function typeNew(kiosk: Kiosk, kind: 'mobile' | 'mail', value: string): Promise<void> {
  await kiosk.choose(kind);
  await kiosk.expectScreen('manageAccount.contactPassword');
  await kiosk.answer(accountPassword);
  await kiosk.expectScreen(kind === 'mobile' ? 'manageAccount.newMobile' : 'manageAccount.newMail');
  await kiosk.answer(value);
  await kiosk.expectScreen('manageAccount.code');
}

for (const caisse of ['caf-31', 'cpam-31'] as const) {
  test(`#45 #53 happy path, ${caisse}: a new mobile by its code, the old one and the mail told, and read in the history`, async ({
    gateway,
    kiosk,
  }) => {
    const visitor = await addPerson(gateway, { accountPassword });
    const mobile = newMobile();
    await kiosk.open(gateway.url);
    await kiosk.waitForOnline();
    await comeToContacts(kiosk, visitor, caisse);
    await kiosk.expectWords(
      `XX XX XX ${visitor.mobile?.slice(-4, -2)} ${visitor.mobile?.slice(-2)}`.replaceAll(' ', '\u00a0'),
    );
    await typeNew(kiosk, 'mobile', mobile);
    await kiosk.answer(await codeSentTo(gateway, mobile));
    await kiosk.expectTitle('C’est noté');
    await expectMessage(gateway, 'sms', visitor.mobile ?? '', /numero de mobile|numéro de mobile/);
    await expectMessage(gateway, 'mail', visitor.mail ?? '', /numéro de mobile/);
    await kiosk.press('Revenir à mon compte');
    await kiosk.choose('history');
    await kiosk.expectScreen('manageAccount.history');
    expect((await kiosk.textsOf('.event-title'))[0]).toBe('Numéro de mobile changé');
    await kiosk.press('Revenir à mon compte');
    await kiosk.choose('contacts');
    await kiosk.expectWords(`XX XX XX ${mobile.slice(-4, -2)} ${mobile.slice(-2)}`.replaceAll(' ', '\u00a0'));
  });
}

test('#251 an address that is another account’s is refused after its code, its owner hears of it, and another one is taken', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const owner = await addPerson(gateway, { accountPassword });
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContacts(kiosk, visitor, 'cpam-31');
  await typeNew(kiosk, 'mail', owner.mail ?? '');
  await kiosk.answer(await codeMailedTo(gateway, owner.mail ?? ''));
  await kiosk.expectTitle('Cette adresse sert déjà à un autre compte');
  await expectMessage(gateway, 'mail', owner.mail ?? '', /Une adresse sert à un seul compte/);
  await kiosk.press('Revenir à mon compte');
  await kiosk.choose('contacts');
  await kiosk.expectScreen('manageAccount.contacts');
  await untilAllIsSent(sql);
  expect(await messagesTo(gateway, 'mail', visitor.mail ?? ''), 'nothing changed').toEqual([]);
});

test('a wrong current password and a wrong code are typed again; nothing has changed meanwhile', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  const mobile = newMobile();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContacts(kiosk, visitor, 'caf-31');
  await kiosk.choose('mobile');
  await kiosk.answer('Garonne32Verte');
  await kiosk.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
  await kiosk.answer(accountPassword);
  await kiosk.expectScreen('manageAccount.newMobile');
  await kiosk.answer(mobile);
  await kiosk.expectScreen('manageAccount.code');
  const code = await codeSentTo(gateway, mobile);
  await kiosk.answer(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await kiosk.expectTitle('Ce code n’est pas le bon');
  await untilAllIsSent(sql);
  expect(await messagesTo(gateway, 'mail', visitor.mail ?? '')).toEqual([]);
  await kiosk.press('Retaper le code');
  await kiosk.answer(code);
  await kiosk.expectTitle('C’est noté');
});

test('I4 a caisse that goes away in the middle is said, and the same change goes through once it is back', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  const mobile = newMobile();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContacts(kiosk, visitor, 'caf-31');
  await typeNew(kiosk, 'mobile', mobile);
  const code = await codeSentTo(gateway, mobile);
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.answer(code);
  await kiosk.expectTitle('Votre coordonnée n’est pas encore confirmée');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('C’est noté');
});
