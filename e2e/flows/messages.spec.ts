import { signInFor } from '#kiosk/testing/account-entrance.ts';
import { setCaisse } from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'messages' });

const accountPassword = 'Garonne31Verte';

/** From attract over the sign-in and the alerts of « Mon compte » to the list. */
async function comeToList(kiosk: Kiosk, { nir }: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await signInFor(kiosk, 'myAccount', nir, accountPassword);
  await kiosk.expectScreen('myAccount.overview');
  await kiosk.openTile('alerts');
  await kiosk.press('Lire mes messages');
  await kiosk.expectScreen('messages.list');
}

const unread = async (kiosk: Kiosk): Promise<number> =>
  (await kiosk.textsOf('.choice-detail')).filter((detail) => detail.startsWith('Non lu')).length;

test('#6 #23 happy path: the list, one message, which is read from then on, and back over « Mon compte »', async ({
  gateway,
  kiosk,
}) => {
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToList(kiosk, person);
  const before = await unread(kiosk);
  expect(before).toBeGreaterThan(0);
  const [subject = ''] = await kiosk.textsOf('.choice-label');
  await kiosk.choose();
  await kiosk.expectScreen('messages.message');
  expect(await kiosk.textsOf('.message-subject')).toEqual([subject]);
  await kiosk.press('Retour');
  await kiosk.expectScreen('messages.list');
  expect(await unread(kiosk)).toBe(before - 1);
  await kiosk.press('Voir les messages envoyés');
  await kiosk.expectTitle('Messages envoyés');
  expect(await unread(kiosk)).toBe(0);
  for (const screen of ['myAccount.overview', 'home']) {
    await kiosk.press('Retour');
    await kiosk.expectScreen(screen);
  }
});

test('a caisse that stops answering keeps the list; the same message is opened once it is back', async ({
  freshGateway,
  kiosk,
}) => {
  const { gateway } = await freshGateway();
  const person = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToList(kiosk, person);
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.choose();
  await kiosk.expectScreen('messages.tryAgain');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await kiosk.expectScreen('messages.message');
});
