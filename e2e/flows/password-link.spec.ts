import { expectMessage } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { SealingKiosk } from '../support/sealing-kiosk.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'codeUse' });

const title = 'Renouveler mon mot de passe';
const renewed = 'Votre mot de passe a bien été mis à jour';
const spent = 'Ce lien ne sert plus';

test('#266 #270 #273 #274 a forgotten ameli password: a real mail, its link on a phone, a new password, a notice', async ({
  gateway,
  phone,
}) => {
  const visitor = await addPerson(gateway, { accountPassword: 'Ancien+Passe7' });
  const mail = visitor.mail ?? '';
  const kiosk = await SealingKiosk.enrol(gateway);
  await kiosk.askPasswordLink(visitor, 'cpam-31');
  const { text } = await expectMessage(gateway, 'mail', mail, /Renouveler votre mot de passe/);
  await phone.openPasswordLink(gateway.url, text);
  await phone.expectTitle(title);
  expect(phone.page.url(), 'nothing of the link stays in the address').toBe(`${gateway.url}/mot-de-passe`);

  await phone.choosePassword('court', title);
  await phone.expectRefusal('Ce mot de passe ne respecte pas toutes les règles. Regardez la liste.');
  // Only the caisse knows the birth date.
  await phone.choosePassword(`Essai+${visitor.birthDate}`, title);
  await phone.expectRefusal('Ce mot de passe ne respecte pas toutes les règles. Regardez la liste.');
  await phone.choosePassword('Pastel+Violette', title);
  await phone.expectTitle(renewed);
  await expectMessage(gateway, 'mail', mail, /compte ameli a été modifié[^]*heure de Paris/);

  await phone.openPasswordLink(gateway.url, text);
  await phone.choosePassword('Autre+Violette', title);
  await phone.expectTitle(spent);
});

test('a new link ends none that lives, and one success ends all', async ({ gateway, phone, sql }) => {
  const visitor = await addPerson(gateway, { accountPassword: 'Ancien+Passe7' });
  const mail = visitor.mail ?? '';
  const kiosk = await SealingKiosk.enrol(gateway);
  await kiosk.askPasswordLink(visitor, 'cpam-31');
  const { text: first } = await expectMessage(gateway, 'mail', mail, /Renouveler votre mot de passe/);
  await sql("UPDATE throttle_counters SET last_at = 0 WHERE rule = 'oneTimeCodes.declared'");
  await kiosk.askPasswordLink(visitor, 'cpam-31');
  const isOther = new RegExp(`mot-de-passe#(?!${/#(.{43})/.exec(first)?.[1]})`);
  const { text: second } = await expectMessage(gateway, 'mail', mail, isOther);
  await phone.openPasswordLink(gateway.url, first);
  await phone.choosePassword('Pastel+Violette', title);
  await phone.expectTitle(renewed);
  await phone.openPasswordLink(gateway.url, second);
  await phone.choosePassword('Autre+Violette', title);
  await phone.expectTitle(spent);
});
