import { askForCode, chooseAt, choosePassword } from '#kiosk/journeys/create-account/testing/acts.ts';
import {
  comeToCheck,
  comeToCheckWithCard,
  expectOpen,
  giveMail,
  newMail,
  proveMail,
  signIn,
} from '../support/creating.ts';
import { codeSentTo, expectMessage, receiversSince, setCaisse, untilAllIsSent } from '../support/demonstration.ts';
import { addPerson, unknownPerson } from '../support/people.ts';
import { letterCode, letterTo } from '../support/letters.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'createAccount' });

const password = 'Garonne31Verte';
const ameliPassword = 'Pastel+Violette';

test('#171 #175–177 Caf: a spouse, proven by a contact on file, creates an account and goes on signed in', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheck(kiosk, visitor, mail);
  await proveMail(kiosk, gateway, mail);
  await kiosk.expectScreen('createAccount.proof');
  const words = await kiosk.words();
  expect(words, 'masked').not.toContain(visitor.mobile ?? '-');
  await kiosk.choose('mobile');
  await kiosk.expectScreen('createAccount.code');
  await kiosk.answer(await codeSentTo(gateway, visitor.mobile ?? ''));
  await choosePassword(kiosk, password);
  await kiosk.expectWords('Votre compte est ouvert sur cette borne.');
  await expectOpen(kiosk);
  await kiosk.leave();
  await signIn(kiosk, visitor, 'caf-31', password);
  await kiosk.expectScreen('home');
});

test('P08 Caf: somebody unknown is led through the same screens, and nothing comes to who they say they are', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const visitor = unknownPerson();
  const mail = newMail();
  await untilAllIsSent(sql);
  const since = Date.now();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheck(kiosk, visitor, mail);
  await proveMail(kiosk, gateway, mail);
  await kiosk.expectScreen('createAccount.proof');
  await kiosk.choose();
  await kiosk.expectScreen(/^createAccount\.(code|letter|later)$/);
  if ((await kiosk.screen()) === 'createAccount.code') {
    await kiosk.answer('471147');
    await kiosk.expectTitle('Ces informations ne correspondent pas');
  }
  await untilAllIsSent(sql);
  expect([...new Set(await receiversSince(gateway, since))]).toEqual([mail]);
});

test('#250–256 #271 ameli: the card proves the person, the RIB is checked, and the account is open', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheckWithCard(kiosk, visitor, mail);
  await proveMail(kiosk, gateway, mail);
  await choosePassword(kiosk, ameliPassword);
  await expectOpen(kiosk);
});

test('#251 ameli: an address that is taken is told to who received its code; another one creates the account', async ({
  gateway,
  kiosk,
}) => {
  const owner = await addPerson(gateway, { accountPassword: 'Ancien+Passe7', householdRole: 'spouse' });
  const visitor = await addPerson(gateway);
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheckWithCard(kiosk, visitor, owner.mail ?? '');
  await proveMail(kiosk, gateway, owner.mail ?? '');
  await kiosk.expectTitle('Cette adresse a déjà un compte');
  await kiosk.press('Donner une autre adresse');
  await giveMail(kiosk, mail);
  await proveMail(kiosk, gateway, mail);
  await choosePassword(kiosk, ameliPassword);
  await expectOpen(kiosk);
});

test('a letter goes to the address on file; its code shows the contact of the account, in another visit', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway, { mobile: null, mail: null });
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheck(kiosk, visitor, mail);
  await proveMail(kiosk, gateway, mail);
  await chooseAt(kiosk, 'proof', 'letter');
  await kiosk.expectScreen('createAccount.letter');
  await kiosk.press('Envoyer');
  await kiosk.expectTitle('Votre demande est prise en compte');
  await kiosk.press('J’ai compris');
  await kiosk.expectScreen('home');
  await kiosk.leave();

  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('createAccount');
  await chooseAt(kiosk, 'triage', 'attached');
  await kiosk.press('J’ai reçu un code par courrier');
  await kiosk.answer(visitor.nir);
  await kiosk.expectScreen('createAccount.birthName');
  await kiosk.answer(visitor.birthName.toUpperCase());
  await kiosk.expectScreen('createAccount.letterCode');
  await kiosk.answer(letterCode(await letterTo(gateway, visitor)));
  await kiosk.expectTitle(/^Est-ce bien votre contact/);
  expect(await kiosk.words()).toContain(`${mail.slice(0, 1)}•••@example.org`);
  await kiosk.press('Oui, c’est le mien');
  await choosePassword(kiosk, password);
  await expectOpen(kiosk);
});

test('« à confirmer »: without proof nothing is created, and every contact on file is told', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheck(kiosk, visitor, mail);
  await proveMail(kiosk, gateway, mail);
  await chooseAt(kiosk, 'proof', 'none');
  await kiosk.expectScreen('createAccount.later');
  await kiosk.press('Arrêter et recevoir un message');
  await kiosk.expectTitle('Votre identité reste à confirmer');
  await expectMessage(gateway, 'mail', visitor.mail ?? '', /confirmer/);
  await expectMessage(gateway, 'sms', visitor.mobile ?? '', /création/);
  await kiosk.press('J’ai compris');
  await kiosk.leave();
  await signIn(kiosk, visitor, 'caf-31', password);
  await kiosk.expectTitle('Ces informations ne correspondent pas');
});

test('who has an account is told so once proven, and who has the file of the household may create none', async ({
  gateway,
  kiosk,
}) => {
  const holder = await addPerson(gateway, { householdRole: 'holder' });
  const has = await addPerson(gateway, { accountPassword: 'Ancien31Canal', householdRole: 'spouse' });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  for (const [visitor, title] of [
    [has, 'Vous avez déjà un compte'],
    [holder, 'Ce compte ne peut pas être créé ici'],
  ] as const) {
    await comeToCheck(kiosk, visitor, visitor.mail ?? '');
    await proveMail(kiosk, gateway, visitor.mail ?? '');
    await kiosk.expectTitle(title);
    await kiosk.leave();
  }
});

test('offline it is refused before anything is typed, in the middle it is kept, and back online it goes on', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  const mail = newMail();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToCheck(kiosk, visitor, mail);
  await kiosk.page.context().setOffline(true);
  await askForCode(kiosk);
  await kiosk.expectScreen('createAccount.tryAgain');
  await kiosk.page.context().setOffline(false);
  await kiosk.press('Réessayer');
  await kiosk.expectScreen('createAccount.code');
  await kiosk.leave();

  await kiosk.cutNetwork();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('createAccount');
  await kiosk.expectTitle('Ce service demande une connexion');
  await kiosk.expectWords('32 30');
});

test('I4 an answer that is lost after the password is called neither success nor failure; a repeat tells', async ({
  gateway,
  kiosk,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  // An address on file for long proves the person at once.
  await comeToCheck(kiosk, visitor, visitor.mail ?? '');
  await proveMail(kiosk, gateway, visitor.mail ?? '');
  await kiosk.expectScreen('createAccount.password');
  await kiosk.fill(password);
  await kiosk.press('Continuer');
  await kiosk.expectScreen('createAccount.confirmPassword');
  await kiosk.fill(password);
  const route = '**/api/kiosk/account-creations/password';
  await kiosk.page.context().route(route, async (held) => {
    await held.fetch();
    await held.abort();
  });
  await kiosk.press('Continuer');
  await kiosk.expectScreen('createAccount.notSavedYet');
  await kiosk.expectWords('Nous ne savons pas si votre compte est créé.');
  await kiosk.page.context().unroute(route);
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre compte est créé');
  await expectOpen(kiosk);
});

test('without its caisse nothing is asked', async ({ freshGateway, kiosk }) => {
  const { gateway } = await freshGateway();
  await setCaisse(gateway, 'cpam-31', 'down');
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('createAccount');
  await kiosk.expectTitle('Votre caisse ne répond pas');
});
