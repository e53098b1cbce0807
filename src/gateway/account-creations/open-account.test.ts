import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { mayRaise } from '#domain/identity/password-ancestry.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { CaisseCreations } from '../caisses/caisse.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { registerAccountLock } from '../codes/account-lock.ts';
import type { CodeServices } from '../codes/services.ts';
import { sha256 } from '../visitors/session-place.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { ancestryOf, contactFactors } from '../visitors/ancestry.ts';
import { sweepAccountCreations } from './creation-rows.ts';
import { undoCreationsOf } from './kiosk-compromised.ts';
import { openAccount } from './open-account.ts';
import { signInAfter } from './sign-in-after.ts';
import {
  caf,
  cpam,
  mobileOnFile,
  newVisit,
  presented,
  testCreations,
  type TestCreations,
} from './testing/test-creations.ts';

const password = 'Garonne2031Bleue2';
const other = 'Violette77Pastel';

onEachDatabase('the account that a creation opens', (suite) => {
  let creations: TestCreations;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    creations = await testCreations(suite.open().kysely);
    // The lock asks for these four services only.
    registerAccountLock(creations.services as unknown as CodeServices);
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(DAY_MS);
    person = await creations.addPerson();
  });

  const account = async (caisse = caf) =>
    await creations.services.caisses[caisse].accounts.of(await creations.personId(person, caisse));
  const holder = async () => ({ caisse: caf, person: await creations.personId(person) });
  const tries = async (typed: string): Promise<string> => {
    const { caisses, clock } = creations.services;
    const request = { person: await creations.personId(person), password: typed, at: clock.now() };
    return (await caisses[caf].accounts.verifyPassword(request)).kind;
  };

  it('is open with the password and the contact; every contact, former ones too, is told once', async () => {
    const mobile = { kind: 'mobile', value: '0639982999' } as const;
    const { visit, answer } = await creations.beginAndCheck(person, { ...presented(person), contact: mobile });
    const { creationToken: token } = answer as { readonly creationToken: string };
    creations.sent.sms.splice(0);
    expect(await creations.open(token, visit, password)).toEqual({
      kind: 'opened',
      ...(await holder()),
      passwordSetAt: creations.services.clock.now(),
      mayOpenSession: true,
    });
    expect(await tries(password)).toBe('right');
    const contacts = await creations.services.caisses[caf].contacts.of(await creations.personId(person));
    expect(contacts.mobile).toEqual({ value: mobile.value, changedAt: creations.services.clock.now() });
    await creations.services.jobs.runDue();
    expect(new Set(creations.sent.sms.map(({ to }) => to))).toEqual(new Set([mobile.value, person.mobile]));
    expect(creations.sent.sms).toHaveLength(2);
    expect(creations.sent.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [person.mail, 'Votre espace Mon Compte est créé'],
    ]);
    const events = await eventsOf(creations.services.database, await holder());
    expect(events.map(({ kind }) => kind)).toEqual(['accountOpened']);
  });

  it('has a password that descends from what proved the person, and from the contact that was typed', async () => {
    const { keys, database, clock } = creations.services;
    const factors = async () => (await ancestryOf(database, await holder(), clock.now())).map(({ kind }) => kind);
    const byCard = await creations.beginAndCheck(person, presented(person));
    await creations.open((byCard.answer as { creationToken: string }).creationToken, byCard.visit, password);
    expect(await factors()).toEqual(['card', 'mobile']);
    const ancestry = await ancestryOf(database, await holder(), clock.now());
    expect(mayRaise(ancestry, { kind: 'card' }, clock.now())).toBe(false);
    const [typed] = contactFactors(keys, caf, byCard.typed.contact);
    expect(typed && mayRaise(ancestry, typed, clock.now())).toBe(false);

    person = await creations.addPerson();
    const { token, visit } = await creations.prove(person);
    await creations.open(token, visit, password);
    expect(await factors()).toEqual(['mobile']);

    person = await creations.addPerson();
    const begun = await creations.beginAndCheck(person);
    await creations.send(begun, 'mail');
    const proven = await creations.check(begun, await creations.receivedBy({ kind: 'mail', value: person.mail ?? '' }));
    await creations.open((proven as { creationToken: string }).creationToken, begun.visit, password);
    expect(await factors()).toEqual(['mail', 'mobile']);
  });

  it('I3 asked for again by the same act is the same, and nothing is done twice; by another act it has been used', async () => {
    const { token, visit } = await creations.prove(person);
    const first = await creations.open(token, visit, password, 'act-1');
    const opened = await account();
    creations.services.clock.advance(5 * MINUTE_MS);
    expect(await creations.open(token, visit, password, 'act-1')).toEqual(first);
    expect(await account()).toEqual(opened);
    expect(await creations.open(token, visit, other, 'act-2')).toEqual({ kind: 'alreadyUsed' });
    await creations.services.jobs.runDue();
    expect(creations.sent.mails).toHaveLength(1);
    creations.services.clock.advance(6 * MINUTE_MS);
    expect(await creations.open(token, visit, password, 'act-1')).toEqual({ ...first, mayOpenSession: false });
  });

  it('P13 keeps the rules of the caisse; a refused password costs nothing', async () => {
    const { token, visit } = await creations.prove(person);
    expect(await creations.open(token, visit, 'court')).toMatchObject({ kind: 'passwordRefused' });
    expect(await creations.open(token, visit, 'Password1')).toEqual({ kind: 'passwordRefused', failed: ['common'] });
    expect(await account()).toEqual({ kind: 'none' });
    expect(await creations.open(token, visit, password)).toMatchObject({ kind: 'opened' });
  });

  it('P14 is opened with its own token alone, in its own visit, for ten minutes', async () => {
    const { token, visit } = await creations.prove(person);
    for (const elsewhere of [newVisit(), { ...visit, kioskId: 8 }, { ...visit, kioskKeyId: 2 }]) {
      expect(await creations.open(token, elsewhere, password)).toEqual({ kind: 'sessionOver' });
    }
    expect(await creations.open('A'.repeat(43), visit, password)).toEqual({ kind: 'sessionOver' });
    creations.services.clock.advance(10 * MINUTE_MS + 1);
    expect(await creations.open(token, visit, password)).toEqual({ kind: 'sessionOver' });
  });

  it('is one, however many creations prove the person; the others end', async () => {
    const one = await creations.prove(person);
    creations.services.clock.advance(MINUTE_MS);
    const second = await creations.prove(person);
    expect(await creations.open(second.token, second.visit, password)).toMatchObject({ kind: 'opened' });
    expect(await creations.open(one.token, one.visit, other)).toEqual({ kind: 'sessionOver' });
    expect(await tries(password)).toBe('right');
  });

  it('is not opened over one that came to be meanwhile, and is not what a lock holds', async () => {
    const { token, visit } = await creations.prove(person);
    const { caisses, clock } = creations.services;
    const id = await creations.personId(person);
    await caisses[caf].accounts.setPassword({ person: id, password: other, at: clock.now() });
    expect(await creations.open(token, visit, password)).toEqual({ kind: 'accountExists' });
    await caisses[caf].accounts.lock({ person: id, reason: 'kioskCompromised' });
    expect(await creations.open(token, visit, password)).toEqual({ kind: 'notAllowed' });
  });

  it('#251 at ameli has an address that nobody took between the code and the password', async () => {
    const contact = { kind: 'mail', value: 'libre@example.org' } as const;
    const rival = await creations.addPerson();
    const typing = { caisse: cpam, contact };
    const one = await creations.beginAndCheck(rival, { ...typing, ...presented(rival) });
    creations.services.clock.advance(MINUTE_MS);
    const two = await creations.beginAndCheck(person, { ...typing, ...presented(person) });
    const tokenOf = ({ answer }: typeof one) => (answer as { readonly creationToken: string }).creationToken;
    expect(await creations.open(tokenOf(one), one.visit, 'Garonne!Bleue')).toMatchObject({ kind: 'opened' });
    creations.sent.mails.splice(0);
    for (let time = 0; time < 2; time += 1) {
      expect(await creations.open(tokenOf(two), two.visit, 'Garonne!Bleue')).toEqual({ kind: 'mailTaken' });
    }
    expect(await account(cpam)).toEqual({ kind: 'none' });
    await creations.services.jobs.runDue();
    await creations.services.jobs.runDue();
    expect(creations.sent.mails.filter(({ subject }) => subject.includes('tapée'))).toMatchObject([
      { to: contact.value },
    ]);
  });

  it('a caisse that is down decides nothing; an answer that was lost is found by the next try of the act', async () => {
    const { token, visit } = await creations.prove(person);
    creations.caisseSwitch.takeDown(caf);
    const act = 'act-1';
    await expect(creations.open(token, visit, password, act)).rejects.toMatchObject({ name: 'CaisseUnavailable' });
    creations.caisseSwitch.bringUp(caf);
    // The caisse opens it, and its answer never comes.
    const { services } = creations;
    const { creations: working } = services.caisses[caf];
    const open: CaisseCreations['open'] = async (request) => {
      await working.open(request);
      throw new Error('the line was cut');
    };
    const cut = { ...services.caisses[caf], creations: { ...working, open } };
    const losing = { ...services, caisses: { ...services.caisses, [caf]: cut } };
    const chosen = { token, visit, password, actHash: sha256(act) };
    await expect(openAccount(losing, chosen)).rejects.toThrow('the line was cut');
    services.clock.advance(MINUTE_MS);
    expect(await creations.open(token, visit, password, act)).toMatchObject({ kind: 'opened' });
    await services.jobs.runDue();
    // Those on file before the first try.
    expect(creations.sent.mails.map(({ to }) => to)).toEqual([person.mail]);
    expect(await account()).toMatchObject({ passwordChangedAt: services.clock.now() - MINUTE_MS });
  });

  it('signs its visitor in at that place, with another token at each repeat; nobody once it is locked', async () => {
    const { token, visit } = await creations.prove(person);
    const opened = await creations.open(token, visit, password);
    if (opened.kind !== 'opened') throw new Error('it was not opened');
    const first = await signInAfter(creations.services, opened, visit);
    const second = await signInAfter(creations.services, opened, visit);
    expect(second).toMatchObject({ level: 'authenticated' });
    expect(second?.token).not.toBe(first?.token);
    const sessions = async () =>
      await sql<{ opened_by: string; level: string; kiosk_id: number }>`
        select opened_by, level, kiosk_id from visitor_sessions where person = ${opened.person}`.execute(
        creations.services.database,
      );
    expect((await sessions()).rows).toEqual([
      { opened_by: 'password', level: 'authenticated', kiosk_id: visit.kioskId },
    ]);
    const { accounts } = creations.services.caisses[caf];
    await accounts.lock({ person: opened.person, reason: 'kioskCompromised' });
    expect(await signInAfter(creations.services, opened, visit)).toBeUndefined();
    expect((await sessions()).rows).toEqual([]);
  });

  it('leaves nothing of what was typed, and is forgotten in time', async () => {
    const { token, visit } = await creations.prove(person);
    await creations.open(token, visit, password);
    await creations.begin(await creations.addPerson());
    const { database, clock } = creations.services;
    const { rows } = await sql<{ kept: boolean }>`
      select typed is not null or former_contacts is not null as kept from account_creations where done_at is not null`.execute(
      database,
    );
    expect(rows).toEqual([{ kept: false }]);
    clock.advance(30 * MINUTE_MS);
    expect(await sweepAccountCreations(database, clock.now())).toBe(1);
    clock.advance(30 * DAY_MS);
    expect(await sweepAccountCreations(database, clock.now())).toBe(1);
  });

  it('is locked, and its holder told, when its kiosk was in strange hands; what was under way goes no further', async () => {
    const { token, visit } = await creations.prove(person);
    const { database, clock, jobs } = creations.services;
    const since = clock.now();
    const declare = async (kioskId: number, from: number) => {
      const event = { kioskId, since: from, at: clock.now() };
      await database
        .transaction()
        .execute(async (transaction) => await undoCreationsOf(creations.services, transaction, event));
      await jobs.runDue();
      clock.advance(MINUTE_MS);
      await jobs.runDue();
    };
    await creations.open(token, visit, password);
    const next = await creations.addPerson();
    const underWay = await creations.prove(next);
    await declare(8, 0);
    await declare(visit.kioskId, since + 1);
    expect((await account()).kind).toBe('active');
    expect(await creations.open(underWay.token, underWay.visit, password)).toEqual({ kind: 'sessionOver' });
    await declare(visit.kioskId, since);
    expect((await account()).kind).toBe('locked');
    expect(creations.sent.mails.at(-1)?.subject).toBe('Votre compte est bloqué par sécurité');
  });

  it('is opened by nobody whose row was undone at that moment: what the caisse opened is locked', async () => {
    const { token, visit } = await creations.prove(person);
    const { services } = creations;
    const { database, clock, jobs } = services;
    const { creations: working } = services.caisses[caf];
    const open: CaisseCreations['open'] = async (request) => {
      const event = { kioskId: visit.kioskId, since: 0, at: clock.now() };
      await database.transaction().execute(async (transaction) => await undoCreationsOf(services, transaction, event));
      return await working.open(request);
    };
    const raced = { ...services.caisses[caf], creations: { ...working, open } };
    const outcome = await openAccount(
      { ...services, caisses: { ...services.caisses, [caf]: raced } },
      { token, visit, password, actHash: sha256('act-1') },
    );
    expect(outcome).toEqual({ kind: 'alreadyUsed' });
    clock.advance(MINUTE_MS);
    await jobs.runDue();
    expect((await account()).kind).toBe('locked');
  });

  it('needs its typed mobile to be of the same person: a contact typed by another proves nothing of them', async () => {
    const stranger = await creations.addPerson();
    const { answer } = await creations.beginAndCheck(person, mobileOnFile(stranger));
    expect(answer).toMatchObject({ kind: 'proofNeeded' });
  });
});
