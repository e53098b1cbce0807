import { expectMessage, messagesTo } from '../support/demonstration.ts';
import { addPerson, unknownPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'provisionalCode' });

test('without a card, somebody known and somebody unknown see the same words; only the known gets an SMS (P08)', async ({
  gateway,
  kiosk,
}) => {
  const known = await addPerson(gateway);
  const unknown = unknownPerson();
  await kiosk.open(gateway.url);
  const words: string[] = [];
  for (const person of [unknown, known]) {
    await kiosk.declare(person, 'caf-31');
    await kiosk.expectTitle('Votre demande est prise en compte');
    words.push(await kiosk.words());
    await kiosk.press('J’ai compris');
    await kiosk.quit();
    await kiosk.waitForAttract();
  }
  expect(words[0]).toBe(words[1]);
  expect(words[0], 'no masked number either').not.toMatch(/\d{2}|•/);

  const sms = await expectMessage(gateway, 'sms', known.mobile ?? '', /votre code provisoire est \d{4}/);
  expect(sms.text, 'no identity in an SMS').not.toMatch(new RegExp(`${known.nir}|${known.birthName}`, 'i'));
  const everything = await fetch(`${gateway.url}/demonstration/sms?format=json`).then((response) => response.text());
  expect(everything).not.toContain((unknown.mobile ?? '').slice(1));

  const code = /est (\d{4})/.exec(sms.text)?.[1] ?? '';
  await kiosk.comeToCode(known, 'caf-31');
  await kiosk.answer(code);
  await kiosk.choosePassword('Garonne31Verte');
  await kiosk.expectTitle('Votre mot de passe est enregistré');
});

test('asked for offline, the code by SMS is recorded, and sent when the network is back', async ({
  gateway,
  kiosk,
}) => {
  const known = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.page.context().setOffline(true);
  await kiosk.declare(known, 'cpam-31');
  await kiosk.expectTitle('Votre demande est enregistrée');
  await expect(kiosk.page.getByText('Votre demande partira dès son retour en ligne.')).toBeVisible();
  expect(await messagesTo(gateway, 'sms', known.mobile ?? '')).toEqual([]);
  await kiosk.page.context().setOffline(false);
  await expectMessage(gateway, 'sms', known.mobile ?? '', /votre code provisoire est \d{4}/);
});
