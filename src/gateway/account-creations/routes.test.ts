import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  checkCreationCodeRoute,
  createAccountRoute,
  postponeCreationRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from '#contract/routes/account-creations.ts';
import { accountHistoryRoute, signInRoute } from '#contract/routes/account-session.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { civilStatusOf } from '../caisses/testing/creating.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { firstSite } from '../fleet/sites.ts';
import { serviceModules } from '../modules.ts';
import { systemClock } from '../server/clock.ts';
import { eventLog } from '../server/logging.ts';
import type { GatewayModule } from '../server/module.ts';
import { newSession } from '../testing/abuse/world.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { selfEnrolledKiosk, type SigningKiosk } from '../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { codeIn } from '../password-resets/testing/test-resets.ts';

const hugo = personNamed('hugo');
const lea = personNamed('lea');
const gaspard = personNamed('gaspard');
const odette = personNamed('odette');
const caf = 'caf-31';
const cpam = 'cpam-31';
const problem = (name: string) => ({ type: `urn:borne:problem:${name}` });

const creating: SiteConfig = { ...firstSite(sites), services: ['signIn', 'manageAccount', 'createAccount'] };
const withoutAccounts: SiteConfig = { ...creating, siteId: 'creating-only', services: ['createAccount'] };
const withoutCards: SiteConfig = {
  ...creating,
  siteId: 'without-cards',
  caisses: creating.caisses.map((caisse) => ({ ...caisse, identification: ['declared'] })),
};

onEachDatabase('routes of account creations', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let kiosk: SigningKiosk;
  let others: Readonly<Record<'withoutAccounts' | 'withoutCards', SigningKiosk>>;
  const logged: string[] = [];

  beforeAll(async () => {
    const clock = { ...manualClock(systemClock.now()), sleep: systemClock.sleep };
    const log = eventLog({ write: (line: string) => void logged.push(line) });
    const configuration = { ...testConfiguration, sites: [creating, withoutAccounts, withoutCards] };
    deps = await testDependencies(suite.open().kysely, { clock, log, configuration });
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    for (const module of modules) await module.start?.();
    kiosk = await selfEnrolledKiosk(server);
    others = {
      withoutAccounts: await selfEnrolledKiosk(server, withoutAccounts.siteId),
      withoutCards: await selfEnrolledKiosk(server, withoutCards.siteId),
    };
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  const received = async (way: 'mail' | 'sms', to: string) => {
    await deps.jobs.runDue();
    const url = `/demonstration/${way}?format=json&to=${encodeURIComponent(to)}`;
    const { messages } = (await server.inject({ url, headers: { host: 'localhost' } })).json<{
      messages: readonly { readonly subject?: string; readonly text: string }[];
    }>();
    return messages;
  };
  const codeTo = async (way: 'mail' | 'sms', to: string): Promise<string> =>
    codeIn((await received(way, to)).find(({ text }) => /\b\d{6}\b/.test(text))?.text);

  it('#167 #175 #176 at the Caf: a spouse proven by a code on file opens the account and is signed in', async () => {
    const sessionId = newSession();
    const contact = { kind: 'mail', value: 'hugo.nouveau@example.org' };
    const typed = { sessionId, caisse: caf, civilStatus: civilStatusOf(hugo), contact };
    const begun = await kiosk.send(startCreationRoute, typed);
    expect(begun).toMatchObject({ status: 200, body: { creationId: expect.any(String) as string } });
    const { creationId } = begun.body;
    const visit = { sessionId, creationId };
    const code = await codeTo('mail', contact.value);
    const needed = await kiosk.send(checkCreationCodeRoute, { ...visit, act: newSession(), code });
    expect(needed.body).toMatchObject({
      kind: 'proofNeeded',
      contacts: [{ id: 'mobile' }, { id: 'mail' }, { id: 'letter' }],
    });
    await kiosk.send(sendCreationCodeRoute, { ...visit, contactId: 'mobile' });
    const second = await codeTo('sms', `+33${hugo.mobile?.slice(1)}`);
    const proven = await kiosk.send(checkCreationCodeRoute, { ...visit, act: newSession(), code: second });
    expect(proven.body).toMatchObject({ kind: 'proven' });
    const chosen = {
      sessionId,
      creationToken: proven.body['creationToken'],
      act: newSession(),
      password: 'Violette77Pastel',
    };
    expect((await kiosk.send(createAccountRoute, { ...chosen, password: 'court' })).body).toMatchObject(
      problem('passwordRefused'),
    );
    const opened = await kiosk.send(createAccountRoute, chosen);
    expect(opened).toMatchObject({
      status: 200,
      body: { status: 'active', noticeSentTo: 'email', account: { level: 'authenticated' } },
    });
    const repeated = await kiosk.send(createAccountRoute, chosen);
    const tokenOf = (answer: typeof opened) => (answer.body['account'] as { readonly token: string }).token;
    expect(tokenOf(repeated)).not.toBe(tokenOf(opened));
    expect((await kiosk.send(accountHistoryRoute, { sessionId, token: tokenOf(opened) })).body).toMatchObject(
      problem('sessionOver'),
    );
    const history = await kiosk.send(accountHistoryRoute, { sessionId, token: tokenOf(repeated) });
    expect(history.body).toMatchObject({ entries: [{ kind: 'accountOpened', place: creating.name }] });
    // The former address and the new one.
    for (const to of [hugo.mail ?? '', contact.value]) {
      expect((await received('mail', to)).filter(({ text }) => text.includes('a été créé'))).toHaveLength(1);
    }
    const signedIn = await kiosk.send(signInRoute, {
      sessionId: newSession(),
      caisse: caf,
      nir: hugo.nir,
      password: chosen.password,
    });
    expect(signedIn.body).toMatchObject({ kind: 'open' });
  });

  it('#250 #256 at ameli: an insured with RIB and card, in a hall where nobody signs in', async () => {
    const sessionId = newSession();
    const contact = { kind: 'mail', value: gaspard.mail };
    const proof = { kind: 'demonstrationReader', cardSerial: gaspard.card?.serial };
    const ameli = { iban: gaspard.iban, cardNumber: gaspard.card?.serial };
    const typed = { sessionId, caisse: cpam, civilStatus: civilStatusOf(gaspard), contact, proof, ameli };
    const hall = others.withoutAccounts;
    const { creationId } = (await hall.send(startCreationRoute, typed)).body;
    const code = await codeTo('mail', gaspard.mail ?? '');
    const proven = await hall.send(checkCreationCodeRoute, { sessionId, creationId, act: newSession(), code });
    const { creationToken } = proven.body;
    const chosen = { sessionId, creationToken, act: newSession(), password: 'Violette+Pastel5' };
    const opened = await hall.send(createAccountRoute, chosen);
    expect(opened.body).toEqual({ status: 'active', noticeSentTo: 'email' });
    expect((await received('mail', gaspard.mail ?? ''))[0]).toMatchObject({ subject: 'Votre compte ameli est créé' });
  });

  it('#256 a Cpam asks for the account at a bank, a Caf refuses it', async () => {
    const contact = { kind: 'mobile', value: '0639982001' };
    const typed = { sessionId: newSession(), civilStatus: civilStatusOf(lea), contact };
    expect((await kiosk.send(startCreationRoute, { ...typed, caisse: cpam })).body).toMatchObject({
      ...problem('invalidInput'),
      fields: ['body.ameli'],
    });
    const ameli = { iban: lea.iban };
    expect((await kiosk.send(startCreationRoute, { ...typed, caisse: caf, ameli })).body).toMatchObject(
      problem('invalidInput'),
    );
  });

  it('I6 a card counts where the hall takes cards', async () => {
    const contact = { kind: 'mobile', value: '0639982002' };
    const proof = { kind: 'demonstrationReader', cardSerial: lea.card?.serial };
    const typed = { sessionId: newSession(), caisse: caf, civilStatus: civilStatusOf(lea), contact, proof };
    expect((await others.withoutCards.send(startCreationRoute, typed)).body).toMatchObject(problem('notOfferedHere'));
  });

  it('waits when nobody proves the person, and says until when', async () => {
    const sessionId = newSession();
    const contact = { kind: 'mobile', value: '0639982003' };
    const typed = { sessionId, caisse: caf, civilStatus: civilStatusOf(odette), contact };
    const { creationId } = (await kiosk.send(startCreationRoute, typed)).body;
    const visit = { sessionId, creationId };
    expect((await kiosk.send(postponeCreationRoute, visit)).body).toMatchObject(problem('notAllowed'));
    const code = await codeTo('sms', `+33${contact.value.slice(1)}`);
    await kiosk.send(checkCreationCodeRoute, { ...visit, act: newSession(), code });
    expect((await kiosk.send(postponeCreationRoute, visit)).body).toMatchObject({ status: 'waiting' });
    expect((await received('mail', odette.mail ?? ''))[0]).toMatchObject({
      subject: 'La création de votre compte est à confirmer',
    });
  });

  it('P09 many creations on one kiosk call an agent, and close nothing', async () => {
    const hall = others.withoutCards;
    const contact = (time: number) => ({ kind: 'mobile', value: `063998${3_000 + time}` });
    for (let time = 0; time < 60; time += 1) {
      const civilStatus = { ...civilStatusOf(lea), birthName: `Nom${'a'.repeat(time)}` };
      await hall.send(startCreationRoute, {
        sessionId: newSession(),
        caisse: caf,
        civilStatus,
        contact: contact(time),
      });
    }
    const calls = await deps.database.selectFrom('agent_calls').select(['kiosk_id', 'journey']).execute();
    expect(calls).toContainEqual({ kiosk_id: hall.id, journey: 'createAccount' });
    const typed = { sessionId: newSession(), caisse: caf, civilStatus: civilStatusOf(lea), contact: contact(99) };
    expect((await hall.send(startCreationRoute, typed)).body).toMatchObject({
      creationId: expect.any(String) as string,
    });
  });

  it('P21 P32 no log line of all this holds anything of a person', () => {
    expect(logged.length).toBeGreaterThan(20);
    const log = logged.join('');
    for (const { nir, birthName, mobile, mail, card, iban } of [hugo, lea, gaspard, odette]) {
      for (const secret of [nir, birthName, mobile ?? '-', mail ?? '-', card?.serial ?? '-', iban ?? '-']) {
        expect(log.includes(secret), secret).toBe(false);
      }
    }
    for (const secret of ['Violette', 'hugo.nouveau']) expect(log).not.toContain(secret);
  });
});
