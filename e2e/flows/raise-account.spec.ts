import { codeMailedTo, codeSentTo } from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'raiseAccount' });

const accountPassword = 'Garonne31Verte';

/** From attract over the sign-in to a contact that is to change, and to the second factor in place of the password. */
async function comeToWays(kiosk: Kiosk, { nir }: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('manageAccount');
  await kiosk.press('Commencer');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(accountPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('manageAccount.menu');
  await kiosk.choose('contacts');
  await kiosk.expectScreen('manageAccount.contacts');
  await kiosk.choose('mobile');
  await kiosk.expectScreen('manageAccount.contactPassword');
  await kiosk.press('Recevoir un code');
  await kiosk.expectScreen('raiseAccount.ways');
}

/** Back where it was asked for, and confirmed: no password is asked any more. */
async function expectRaised(kiosk: Kiosk): Promise<void> {
  await kiosk.expectScreen('manageAccount.menu');
  await kiosk.choose('contacts');
  await kiosk.expectScreen('manageAccount.contacts');
  await kiosk.choose('mobile');
  await kiosk.expectScreen('manageAccount.newMobile');
}

test('#264 a code by a real SMS raises the account, and leads back to what asked for it', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  const mobile = visitor.mobile ?? '';
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToWays(kiosk, visitor);
  await kiosk.expectWords(`XX XX XX ${mobile.slice(-4, -2)} ${mobile.slice(-2)}`.replaceAll(' ', '\u00a0'));
  await kiosk.choose('mobile');
  await kiosk.expectTitle('Votre code de vérification');
  await kiosk.answer(await codeSentTo(gateway, mobile));
  await expectRaised(kiosk);
  const rows = await sql("SELECT level FROM visitor_sessions WHERE level = 'strong'");
  expect(rows.length).toBeGreaterThan(0);
});

test('a code by a real mail does too, after one that was wrong', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToWays(kiosk, visitor);
  await kiosk.choose('mail');
  await kiosk.expectTitle('Votre code de vérification');
  const code = await codeMailedTo(gateway, visitor.mail ?? '');
  await kiosk.answer(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await kiosk.expectTitle('Ce code n’est pas le bon');
  await kiosk.press('Retaper le code');
  await kiosk.answer(code);
  await expectRaised(kiosk);
});

test('the visitor’s own card in the reader raises it, another one does not', async ({ gateway, kiosk }) => {
  const other = await addPerson(gateway);
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToWays(kiosk, visitor);
  await kiosk.choose('card');
  await kiosk.expectScreen('raiseAccount.insertCard');
  await kiosk.choose(other.cardSerial);
  await kiosk.expectTitle('Cette carte ne confirme pas votre identité');
  await kiosk.press('Essayer une carte');
  await kiosk.choose(visitor.cardSerial);
  await expectRaised(kiosk);
});
