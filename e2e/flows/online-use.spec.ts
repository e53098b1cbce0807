import { expectMessage, messagesTo } from '../support/demonstration.ts';
import { addPerson } from '../support/people.ts';
import { expect, test, type DatabaseKind } from '../support/stage.ts';

test.use({ journey: 'codeUse' });

/** Typed first: what the checklist must find wrong with it. Then one that keeps every rule. */
const caisses = [
  {
    caisse: 'caf-31',
    weak: () => 'Garonne+Verte',
    unmet: ['lettersAndDigitsOnly'],
    strong: 'Garonne31Verte',
    account: /Votre espace Mon Compte est actif/,
  },
  {
    caisse: 'cpam-31',
    // With the visitor's year of birth.
    weak: (isoBirthDate: string) => `Pastel${isoBirthDate.slice(0, 4)}`,
    unmet: ['nothingPersonal'],
    strong: 'Pastel+Violette',
    account: /Votre compte ameli est actif/,
  },
] as const;

for (const { caisse, weak, unmet, strong, account } of caisses) {
  const databases: readonly DatabaseKind[] = caisse === 'caf-31' ? ['postgres', 'embedded'] : ['postgres'];
  for (const database of databases) {
    test(`happy path, ${caisse}, ${database}: a code made online opens the account on the kiosk, under the caisse’s rules (A32)`, async ({
      freshGateway,
      gateway: shared,
      kiosk,
    }) => {
      const gateway = database === 'postgres' ? shared : (await freshGateway('embedded')).gateway;
      const visitor = await addPerson(gateway);
      await kiosk.open(gateway.url);
      const { code } = await kiosk.issueCode(visitor, caisse);
      await expect(kiosk.page.getByText('Votre code est actif.')).toBeVisible();
      await kiosk.note();
      await kiosk.press('Utiliser mon code ici');
      await kiosk.press('Commencer');
      await kiosk.expectTitle('Votre code provisoire');
      await kiosk.answer(code);

      await kiosk.expectTitle('Votre mot de passe');
      await kiosk.typeOnHardware(weak(visitor.isoBirthDate));
      const broken = kiosk.page.locator('.checklist-unmet');
      await expect
        .poll(() => broken.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-rule'))))
        .toEqual(unmet);
      await kiosk.press('Continuer');
      await expect(kiosk.page.getByText(/Il reste \d règles? à respecter/)).toBeVisible();
      await kiosk.page.locator('input').last().fill('');
      await kiosk.choosePassword(strong);

      await kiosk.expectTitle('Votre mot de passe est enregistré');
      await expect(kiosk.page.getByText('Un message de confirmation part à votre adresse e-mail.')).toBeVisible();
      const { mail, mobile } = visitor;
      await expectMessage(gateway, 'mail', mail ?? '', account);
      await expectMessage(gateway, 'mail', mail ?? '', /Un code provisoire a été délivré/);
      await expectMessage(gateway, 'sms', mobile ?? '', /un code provisoire a été délivré/);
      await expectMessage(gateway, 'sms', mobile ?? '', /est actif/);
      const texts = [
        ...(await messagesTo(gateway, 'mail', mail ?? '')),
        ...(await messagesTo(gateway, 'sms', mobile ?? '')),
      ];
      const secrets = new RegExp(`\\b${code}\\b|${visitor.nir}|${visitor.birthName}`);
      expect(texts.map(({ text }) => text).join('\n'), 'no notice tells code, number or name').not.toMatch(secrets);
      await kiosk.press('Continuer');
      await kiosk.expectTitle('Que voulez-vous faire ?');
      await kiosk.quit();
      await kiosk.waitForAttract();
    });
  }
}
