import type { CaisseId } from '#domain/caisse/caisse.ts';
import { codeSentTo, expectMessage, receiversSince, untilAllIsSent } from '../support/demonstration.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { addPerson, unknownPerson, type AddedPerson } from '../support/people.ts';
import { letterCode, letterTo } from '../support/letters.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'forgottenPassword' });

const accountPassword = 'Ancien31Canal';
const newPassword = 'Garonne31Verte';

/** From attract to the notice, through « Me connecter » where one says so; the number is typed there, once (A30). */
async function sayForgotten(kiosk: Kiosk, { nir }: AddedPerson, caisse: CaisseId): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService('signIn');
  await kiosk.press('Commencer');
  await kiosk.expectTitle('Votre numéro de sécurité sociale');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.press(/^Mot de passe oublié/);
  await kiosk.expectScreen('forgottenPassword.notice');
}

/** Up to the contact that the Caf proposes. */
async function comeToContact(kiosk: Kiosk, visitor: AddedPerson): Promise<void> {
  await sayForgotten(kiosk, visitor, 'caf-31');
  await kiosk.press('Commencer');
  await kiosk.expectTitle('Votre nom de naissance');
  await kiosk.answer(visitor.birthName.toUpperCase());
  await kiosk.expectScreen('forgottenPassword.contact');
}

async function choose(kiosk: Kiosk, contact: 'mobile' | 'mail' | 'letter'): Promise<void> {
  await kiosk.press('Autre(s) coordonnée(s) de contact');
  await kiosk.expectScreen('forgottenPassword.contacts');
  await kiosk.choose(contact);
  await kiosk.expectScreen('forgottenPassword.contact');
}

test('happy path, Caf: a code by a real SMS, a new password, every contact told, and one signs in with it', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  const mobile = visitor.mobile ?? '';
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await kiosk.expectWords(`XX XX XX ${mobile.slice(-4, -2)} ${mobile.slice(-2)}`.replaceAll(' ', '\u00a0'));
  await kiosk.press('Envoyer');
  await kiosk.expectTitle('Votre code de vérification');
  await kiosk.answer(await codeSentTo(gateway, mobile));
  await kiosk.choosePassword(newPassword);
  await kiosk.expectTitle('Votre nouveau mot de passe est enregistré');
  await kiosk.expectWords('Nous prévenons toutes vos coordonnées.');
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /mot de passe/);
  await kiosk.press('Me connecter');
  await kiosk.press('Commencer');
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(newPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
});

test('#159 a wrong code may be typed again, another one sent, and the last one alone opens', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  const mobile = visitor.mobile ?? '';
  await kiosk.page.clock.install();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await kiosk.press('Envoyer');
  await kiosk.expectTitle('Votre code de vérification');
  const first = await codeSentTo(gateway, mobile);
  await kiosk.press(/^Vous n’avez rien reçu/);
  await expect(kiosk.page.getByRole('button', { name: 'Renvoyer un code' }), 'thirty seconds apart').toBeDisabled();
  await sql("UPDATE throttle_counters SET last_at = 0 WHERE rule = 'oneTimeCodes.declared'");
  await kiosk.page.clock.fastForward(31_000);
  await kiosk.press('Renvoyer un code');
  await kiosk.expectTitle('Votre code de vérification');
  const isOther = new RegExp(`code de vérification[^]*?(?!${first})\\b(\\d{6})`, 'i');
  const second = isOther.exec((await expectMessage(gateway, 'sms', mobile, isOther)).text)?.[1] ?? '';
  await kiosk.answer(first);
  await kiosk.expectTitle('Ces informations ne correspondent pas');
  await kiosk.press('Retaper le code');
  await kiosk.answer(second);
  await kiosk.expectScreen('forgottenPassword.password');
  await kiosk.press('Retour');
  await kiosk.expectTitle('Arrêter ici ?');
});

test('P08 somebody unknown is led through the same screens, and no message leaves', async ({ gateway, kiosk, sql }) => {
  const visitor = unknownPerson();
  await untilAllIsSent(sql);
  const since = Date.now();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await kiosk.press('Envoyer');
  await kiosk.expectTitle(/^Votre (code de vérification|demande est prise en compte)$/);
  if ((await kiosk.screen()) === 'forgottenPassword.code') {
    await kiosk.answer('471147');
    await kiosk.expectTitle('Ces informations ne correspondent pas');
  }
  await untilAllIsSent(sql);
  expect(await receiversSince(gateway, since)).toEqual([]);
});

test('#157 a letter is asked for once in seven days, and its code has an entrance of its own', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await choose(kiosk, 'letter');
  await kiosk.press('Envoyer');
  await kiosk.expectScreen('forgottenPassword.letterAsked');
  await kiosk.expectWords('Une lettre part à votre adresse.');
  await kiosk.press('J’ai compris');
  await kiosk.expectScreen('home');
  await kiosk.leave();

  await comeToContact(kiosk, visitor);
  await choose(kiosk, 'letter');
  await kiosk.press('Envoyer');
  await kiosk.expectTitle('Une lettre a déjà été demandée');
  await kiosk.leave();

  await sayForgotten(kiosk, visitor, 'caf-31');
  await kiosk.press('J’ai reçu un code par courrier');
  await kiosk.answer(visitor.birthName.toUpperCase());
  await kiosk.expectScreen('forgottenPassword.letterCode');
  await kiosk.answer('471147');
  await kiosk.expectTitle('Ces informations ne correspondent pas');
});

test('#157 #161 the code in a letter opens the choice of a new password another day, on another visit', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await choose(kiosk, 'letter');
  await kiosk.press('Envoyer');
  await kiosk.expectScreen('forgottenPassword.letterAsked');
  await kiosk.leave();

  // The letter's own words lead there.
  const letter = await letterTo(gateway, visitor);
  expect(letter.replaceAll(/\s+/g, ' ')).toContain(
    '« Mot de passe oublié ? », puis « J’ai reçu un code par courrier »',
  );
  await sayForgotten(kiosk, visitor, 'caf-31');
  await kiosk.press('J’ai reçu un code par courrier');
  await kiosk.answer(visitor.birthName.toUpperCase());
  await kiosk.expectScreen('forgottenPassword.letterCode');
  await kiosk.answer(letterCode(letter));
  await kiosk.choosePassword(newPassword);
  await kiosk.expectTitle('Votre nouveau mot de passe est enregistré');
  await kiosk.press('Me connecter');
  await kiosk.press('Commencer');
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(newPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('home');
});

test('#265 #273 ameli: the same words for everybody, a real mail, its link on a phone, and one signs in', async ({
  gateway,
  kiosk,
  phone,
}) => {
  const visitor = await addPerson(gateway, { accountPassword: 'Ancien+Passe7' });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const words: string[] = [];
  for (const person of [unknownPerson(), visitor]) {
    await sayForgotten(kiosk, person, 'cpam-31');
    await kiosk.press('Commencer');
    await kiosk.expectTitle('Votre date de naissance');
    await kiosk.answer(person.birthDate);
    await kiosk.expectScreen('forgottenPassword.linkAsked');
    words.push(await kiosk.words());
    if (person !== visitor) await kiosk.leave();
  }
  expect(words[0]).toBe(words[1]);
  expect(words[0], 'nothing of an address either').not.toMatch(/@|•/);
  const { text } = await expectMessage(gateway, 'mail', visitor.mail ?? '', /Renouveler votre mot de passe/);
  await phone.openPasswordLink(gateway.url, text);
  await phone.choosePassword('Pastel+Violette', 'Renouveler mon mot de passe');
  await phone.expectTitle('Votre mot de passe a bien été mis à jour');
  await kiosk.press('J’ai changé mon mot de passe');
  await kiosk.press('Commencer');
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill('Pastel+Violette');
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
});

test('offline it is refused before anything is typed, and back online it goes on', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway, { accountPassword });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToContact(kiosk, visitor);
  await kiosk.page.context().setOffline(true);
  await kiosk.press('Envoyer');
  await kiosk.expectScreen('forgottenPassword.tryAgain');
  await kiosk.page.context().setOffline(false);
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre code de vérification');
});
