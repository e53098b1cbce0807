import { expectMessage, messagesTo, setCaisse, untilAllIsSent } from '../support/demonstration.ts';
import { Kiosk } from '../support/kiosk.ts';
import { addCouple, addPerson, type AddedPerson } from '../support/people.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'authorisations' });

const accountPassword = 'Garonne31Verte';

interface Where {
  readonly url: string;
}

/** Two people with accounts, in the file of the first. */
async function addSpouses(gateway: Where, isAuthorised = false) {
  const responsible = await addPerson(gateway, { accountPassword, householdRole: 'holder' });
  const spouse = await addPerson(gateway, { accountPassword, householdRole: 'spouse' });
  await addCouple(gateway, { responsible, spouse, isAuthorised });
  return { responsible, spouse };
}

/** From attract over the sign-in and « Gérer mon compte » to « Mes autorisations ». */
async function comeToAuthorisations(kiosk: Kiosk, { nir }: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('manageAccount');
  await kiosk.expectTitle('Me connecter à mon compte');
  await kiosk.press('Commencer');
  await kiosk.answer(nir);
  await kiosk.expectScreen('signIn.secret');
  await kiosk.fill(accountPassword);
  await kiosk.press('Se connecter');
  await kiosk.expectScreen('manageAccount.menu');
  await kiosk.choose('myAuthorisations');
}

/** « Oui », « Valider », and the current password. */
async function authorise(kiosk: Kiosk, password = accountPassword): Promise<void> {
  await kiosk.press('Autoriser mon conjoint ou ma conjointe');
  await kiosk.expectScreen('authorisations.question');
  await kiosk.choose('yes');
  await kiosk.press('Valider');
  await kiosk.expectScreen('authorisations.currentPassword');
  await kiosk.fill(password);
  await kiosk.press('Valider');
}

test('#47 #49 #54 happy path: given, both told, seen by the spouse, in both histories, withdrawn, and told again', async ({
  gateway,
  kiosk,
}) => {
  const { responsible, spouse } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await kiosk.expectScreen('authorisations.overview');
  await kiosk.expectWords('Vous êtes le responsable de votre dossier Caf.');
  await authorise(kiosk);
  await kiosk.expectTitle('Votre autorisation est donnée');
  await kiosk.expectWords('Cette personne en est informée par un message ou un courrier.');
  const received = await expectMessage(gateway, 'mail', spouse.mail ?? '', /autorisation de gestion vous est donnée/);
  expect(received.text).toContain('Votre conjoint ou conjointe vous autorise à gérer son dossier.');
  expect(received.text).not.toContain(responsible.birthName);
  await expectMessage(gateway, 'sms', spouse.mobile ?? '', /vous autorise à gérer son dossier/);
  await expectMessage(gateway, 'mail', responsible.mail ?? '', /autorisation de gestion a été donnée/);
  await kiosk.press('Revenir à mes autorisations');
  await kiosk.expectWords('Autorisation en cours');
  await kiosk.press('Revenir à mon compte');
  await kiosk.choose('history');
  await kiosk.expectScreen('manageAccount.history');
  expect(await kiosk.textsOf('.event-title')).toEqual(['Autorisation donnée', 'Connexion']);
  await kiosk.leave();

  await comeToAuthorisations(kiosk, spouse);
  await kiosk.expectScreen('authorisations.overview');
  await kiosk.expectWords('Alma E. vous autorise à gérer son dossier.');
  await kiosk.press('Revenir à mon compte');
  await kiosk.choose('history');
  await kiosk.expectScreen('manageAccount.history');
  expect((await kiosk.textsOf('.event-title')).toSorted()).toEqual(['Autorisation reçue', 'Connexion']);
  await kiosk.leave();

  await comeToAuthorisations(kiosk, responsible);
  await kiosk.expectWords('Vous avez donné à Alma E. les droits de gestion de votre dossier.');
  await kiosk.press('Retirer l’autorisation');
  await kiosk.expectScreen('authorisations.withdrawing');
  await kiosk.press('Retirer l’autorisation');
  await kiosk.expectTitle('Votre autorisation est retirée');
  await expectMessage(gateway, 'mail', spouse.mail ?? '', /Votre autorisation de gestion a pris fin/);
  await kiosk.leave();

  await comeToAuthorisations(kiosk, spouse);
  await kiosk.expectWords('Vous n’avez pas d’autorisation de gestion.');
});

test('A33 the second of two touches at one place withdraws nothing, and one that is meant does', async ({
  gateway,
  kiosk,
}) => {
  const { responsible } = await addSpouses(gateway, true);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await kiosk.expectWords('Autorisation en cours');
  const withdraw = kiosk.page.getByRole('button', { name: 'Retirer l’autorisation', exact: true });
  const before = await withdraw.boundingBox();
  if (before === null) throw new Error('the button has no place');
  await kiosk.page.mouse.click(before.x + before.width / 2, before.y + before.height / 2, { clickCount: 2 });
  await kiosk.expectScreen('authorisations.withdrawing');
  await withdraw.click({ trial: true });
  await kiosk.expectScreen('authorisations.withdrawing');
  await kiosk.press('Retirer l’autorisation');
  await kiosk.expectTitle('Votre autorisation est retirée');
});

test('#187 « Non » gives nothing, and nothing is asked without an answer', async ({ gateway, kiosk, sql }) => {
  const { responsible, spouse } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await kiosk.press('Autoriser mon conjoint ou ma conjointe');
  await kiosk.expectScreen('authorisations.question');
  await kiosk.press('Valider');
  await kiosk.expectWords('Choisissez « Oui » ou « Non ».');
  await kiosk.choose('no');
  await kiosk.press('Valider');
  await kiosk.expectScreen('authorisations.overview');
  await kiosk.expectWords('Vous pouvez dès à présent autoriser votre conjoint(e)');
  await untilAllIsSent(sql);
  expect(await messagesTo(gateway, 'mail', spouse.mail ?? '')).toEqual([]);
});

test('P09 a wrong current password is asked again; too many say until when, and give nothing', async ({
  gateway,
  kiosk,
}) => {
  const { responsible } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await authorise(kiosk, 'Garonne32Verte');
  for (let time = 0; time < 5; time += 1) {
    await kiosk.expectWords('Ce n’est pas votre mot de passe actuel. Retapez-le.');
    await kiosk.expectField('');
    await kiosk.fill(time === 4 ? accountPassword : `Garonne4${time}Verte`);
    await kiosk.press('Valider');
  }
  await kiosk.expectTitle('Trop d’essais');
  await kiosk.expectWords('La borne n’a rien changé.');
  await kiosk.press('Revenir à mes autorisations');
  await kiosk.expectWords('Vous pouvez dès à présent autoriser votre conjoint(e)');
});

test('I3 I4 an answer that is lost is asked for again: given once, told once', async ({ gateway, kiosk, sql }) => {
  const { responsible, spouse } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  let arrivals = 0;
  await kiosk.page.context().route('**/api/kiosk/account/authorisations/give', async (route) => {
    arrivals += 1;
    if (arrivals > 2) return route.continue();
    if (arrivals === 1) await route.fetch();
    await route.abort();
  });
  await authorise(kiosk);
  await kiosk.expectTitle('Votre autorisation n’est pas encore confirmée');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Nous ne savons pas si votre autorisation est donnée');
  await kiosk.expectWords('Un message vous le dira.');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre autorisation est donnée');
  expect(arrivals, 'asked again').toBeGreaterThan(2);
  await expectMessage(gateway, 'mail', spouse.mail ?? '', /autorisation de gestion vous est donnée/);
  await untilAllIsSent(sql);
  expect(await messagesTo(gateway, 'mail', spouse.mail ?? '')).toHaveLength(1);
});

test('a couple that ends while its question is open gives nothing, and the screen says what holds now', async ({
  gateway,
  kiosk,
  sql,
}) => {
  const { responsible, spouse } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await kiosk.expectScreen('authorisations.overview');
  await addCouple(gateway, { responsible, spouse, isOver: true });
  await authorise(kiosk);
  await kiosk.expectTitle('Votre caisse refuse ce changement');
  await kiosk.press('Revenir à mes autorisations');
  await kiosk.expectWords('Votre dossier ne compte ni conjoint ni conjointe.');
  await untilAllIsSent(sql);
  expect(await messagesTo(gateway, 'mail', spouse.mail ?? '')).toEqual([]);
});

test('#54 in an account that a code has opened nothing is given, which is said first, and something is withdrawn', async ({
  gateway,
  kiosk,
}) => {
  const [responsible, spouse] = [await addPerson(gateway), await addPerson(gateway)];
  await addCouple(gateway, { responsible, spouse });
  await kiosk.open(gateway.url);
  const { code } = await kiosk.issueCode(responsible, 'caf-31');
  await kiosk.leave();
  await kiosk.comeToCode(responsible, 'caf-31');
  await kiosk.answer(code);
  await kiosk.choosePassword(accountPassword);
  await kiosk.expectTitle('Votre mot de passe est enregistré');
  await kiosk.press('Continuer');
  await kiosk.chooseService('manageAccount');
  await kiosk.choose('myAuthorisations');
  await kiosk.press('Autoriser mon conjoint ou ma conjointe');
  await kiosk.expectTitle('Ce compte est ouvert avec un code provisoire');
  await kiosk.press('Revenir à mes autorisations');
  await kiosk.press('Revenir à mon compte');
  await addCouple(gateway, { responsible, spouse, isAuthorised: true });
  await kiosk.choose('myAuthorisations');
  await kiosk.press('Retirer l’autorisation');
  await kiosk.expectScreen('authorisations.withdrawing');
  await kiosk.press('Retirer l’autorisation');
  await kiosk.expectTitle('Votre autorisation est retirée');
});

test('nothing is lost when the caisse stops answering; it is not offered at ameli', async ({ freshGateway, kiosk }) => {
  const { gateway } = await freshGateway();
  const { responsible } = await addSpouses(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToAuthorisations(kiosk, responsible);
  await kiosk.press('Autoriser mon conjoint ou ma conjointe');
  await kiosk.expectScreen('authorisations.question');
  await kiosk.choose('yes');
  await kiosk.press('Valider');
  await kiosk.expectScreen('authorisations.currentPassword');
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.fill(accountPassword);
  await kiosk.press('Valider');
  await kiosk.expectTitle('Votre autorisation n’est pas encore confirmée');
  await setCaisse(gateway, 'caf-31', 'up');
  await kiosk.press('Réessayer');
  await kiosk.expectTitle('Votre autorisation est donnée');
  await kiosk.press('Revenir à mes autorisations');
  await kiosk.press('Revenir à mon compte');
  await setCaisse(gateway, 'caf-31', 'down');
  await kiosk.choose('myAuthorisations');
  await kiosk.expectTitle('Votre caisse ne répond pas');
  await kiosk.press('Revenir à mon compte');
  await kiosk.cutNetwork();
  await kiosk.choose('myAuthorisations');
  await kiosk.expectScreen('authorisations.notNow');
  await kiosk.expectTitle('Ce service demande une connexion');
  await kiosk.leave();
});
