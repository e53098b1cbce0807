import { expectMessage, messagesTo, untilAllIsSent } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'codeUse' });

test('the password was saved and the answer lost: one touch more says that the account is open, once', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const { code } = await kiosk.issueCode(visitor, 'cpam-31');
  await kiosk.note();
  await kiosk.press('Utiliser mon code ici');
  await kiosk.press('Commencer');
  await kiosk.answer(code);
  let arrivals = 0;
  await kiosk.page.context().route('**/api/kiosk/code-uses/password', async (route) => {
    arrivals += 1;
    if (arrivals > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await kiosk.choosePassword('Pastel+Violette');
  await kiosk.expectTitle('Votre mot de passe n’est pas encore confirmé');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  expect(arrivals, 'asked again').toBeGreaterThan(1);
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre compte ameli est actif/);
  await untilAllIsSent(sql);
  const opened = (await messagesTo(gateway, 'mail', visitor.mail ?? '')).filter(
    ({ subject }) => subject === 'Votre compte ameli est actif',
  );
  expect(opened, 'told once').toHaveLength(1);
});
