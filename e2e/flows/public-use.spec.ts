import { expectMessage } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'codeUse' });

const mismatch = 'Ces informations ne correspondent pas. Vérifiez-les, et votre caisse aussi.';
const destroyed = 'Ce code a été annulé par sécurité. Demandez un nouveau code sur une borne.';

/** Another code that is no more likely than any. */
const otherThan = (code: string): string => String((Number(code) + 1234) % 10_000).padStart(4, '0');

test('a code made on the kiosk opens the account from home, with number, reference and code', async ({
  gateway,
  kiosk,
  phone,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  const { code, reference } = await kiosk.issueCode(visitor, 'cpam-31');
  await phone.openUsePage(gateway.url);
  await phone.use('Assurance maladie', { nir: visitor.nir, reference, code });
  await phone.choosePassword('Pastel+Violette');
  await phone.expectTitle('Votre mot de passe est enregistré');
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /Votre compte ameli est actif/);
  await phone.openUsePage(gateway.url);
  await phone.use('Assurance maladie', { nir: visitor.nir, reference, code });
  await phone.expectRefusal('Votre code a déjà servi. Si ce n’est pas vous, prévenez votre caisse.');
  expect(phone.page.url(), 'nothing personal in the address').toBe(`${gateway.url}/code`);
});

test('three wrong codes destroy a code, told only to the right digits; a wrong reference counts for nothing', async ({
  gateway,
  kiosk,
  phone,
}) => {
  const [visitor, neighbour] = [await addPerson(gateway), await addPerson(gateway)];
  await kiosk.open(gateway.url);
  const other = await kiosk.issueCode(neighbour, 'caf-31');
  await kiosk.quit();
  await kiosk.waitForAttract();
  const { code, reference } = await kiosk.issueCode(visitor, 'caf-31');

  await phone.openUsePage(gateway.url);
  const wrongReference = { nir: visitor.nir, reference: other.reference, code: otherThan(code) };
  for (let time = 0; time < 4; time += 1) {
    await phone.use('Caf', wrongReference);
    await phone.expectRefusal(mismatch);
  }
  for (let time = 0; time < 2; time += 1) {
    await phone.use('Caf', { nir: visitor.nir, reference, code: otherThan(code) });
    await phone.expectRefusal(mismatch);
  }
  await phone.use('Caf', { nir: visitor.nir, reference, code });
  await phone.expectTitle('Choisissez votre mot de passe');

  await phone.openUsePage(gateway.url);
  for (let time = 0; time < 3; time += 1) {
    await phone.use('Caf', { nir: visitor.nir, reference, code: otherThan(code) });
    await phone.expectRefusal(mismatch);
  }
  await phone.use('Caf', { nir: visitor.nir, reference, code });
  await phone.expectRefusal(destroyed);
  await phone.use('Caf', { nir: visitor.nir, reference, code: otherThan(code) });
  await phone.expectRefusal(mismatch);
});
