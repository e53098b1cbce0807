import type { CaisseId } from '#domain/caisse/caisse.ts';
import { askForCode, begin, chooseAt } from '#kiosk/journeys/create-account/testing/acts.ts';
import { expect } from './expect.ts';
import type { Kiosk } from './kiosk.ts';
import type { AddedPerson } from './people.ts';
import { codeMailedTo } from './demonstration.ts';

let drawn = 0;

/** An address that no caisse knows. */
export const newMail = (): string => `creation${Date.now().toString(36)}${(drawn += 1)}@example.org`;

/** From the civil status on, for who has not given number and birth date with the card. */
async function answerCivilStatus(kiosk: Kiosk, person: AddedPerson, from: 'nir' | 'card'): Promise<void> {
  if (from === 'nir') {
    await kiosk.expectScreen('createAccount.nir');
    await kiosk.answer(person.nir);
  }
  await chooseAt(kiosk, 'civility', 'monsieur');
  await kiosk.expectScreen('createAccount.birthName');
  await kiosk.answer(person.birthName.toUpperCase());
  await kiosk.expectScreen('createAccount.firstNames');
  await kiosk.answer(person.firstName.toUpperCase());
  await kiosk.expectScreen('createAccount.usedName');
  await kiosk.press('Je n’en ai pas');
  if (from === 'nir') {
    await kiosk.expectScreen('createAccount.birthDate');
    await kiosk.answer(person.birthDate);
  }
  await chooseAt(kiosk, 'birthPlace', 'metropolitanFrance');
  await chooseAt(kiosk, 'livesInFrance', 'yes');
  await kiosk.expectScreen('createAccount.postalCode');
  await kiosk.answer('31000');
}

async function answerRib(kiosk: Kiosk, { iban }: AddedPerson): Promise<void> {
  await kiosk.expectScreen('createAccount.iban');
  await kiosk.answer(iban);
  await kiosk.expectScreen('createAccount.rib');
  await kiosk.press('Oui, c’est mon RIB');
}

export async function giveMail(kiosk: Kiosk, mail: string): Promise<void> {
  await kiosk.expectScreen('createAccount.mail');
  await kiosk.answer(mail);
  await kiosk.expectScreen('createAccount.check');
}

/** From attract to the answers to check, everything typed, at a Caf. */
export async function comeToCheck(kiosk: Kiosk, person: AddedPerson, mail: string): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await begin(kiosk, 'caf-31');
  await answerCivilStatus(kiosk, person, 'nir');
  await chooseAt(kiosk, 'contactKind', 'mail');
  await giveMail(kiosk, mail);
}

/** « Recevoir mon code », and the code that came to the typed address. */
export async function proveMail(kiosk: Kiosk, gateway: { readonly url: string }, mail: string): Promise<void> {
  await askForCode(kiosk);
  await kiosk.expectScreen('createAccount.code');
  await kiosk.answer(await codeMailedTo(gateway, mail));
}

/** At ameli with the card, up to the answers to check. */
export async function comeToCheckWithCard(kiosk: Kiosk, person: AddedPerson, mail: string): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('createAccount');
  await kiosk.expectScreen('createAccount.notice');
  await kiosk.press('Commencer');
  await kiosk.press(/^J’ai tout, je crée mon compte/);
  await chooseAt(kiosk, 'method', 'card');
  await kiosk.insertCard(person);
  await kiosk.expectScreen('createAccount.cardBirthDate');
  await kiosk.answer(person.birthDate);
  await kiosk.expectTitle('Votre carte est vérifiée');
  await kiosk.press('Continuer');
  await answerCivilStatus(kiosk, person, 'card');
  await answerRib(kiosk, person);
  await giveMail(kiosk, mail);
}

export async function expectOpen(kiosk: Kiosk): Promise<void> {
  await kiosk.press('Continuer vers mes services');
  await kiosk.expectScreen('home');
  await expect(kiosk.page.getByRole('banner')).toContainText('Compte ouvert');
}

export async function signIn(kiosk: Kiosk, { nir }: AddedPerson, caisse: CaisseId, secret: string): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse(caisse);
  await kiosk.chooseService('signIn');
  await kiosk.press('Commencer');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(secret);
  await kiosk.press('Se connecter');
}
