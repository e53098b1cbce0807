import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import {
  caf,
  codeIn,
  mobileOnFile,
  newVisit,
  presented,
  testCreations,
  wordOf,
  type TestCreations,
} from './testing/test-creations.ts';

const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');
const proven = { kind: 'proven', creationToken: expect.any(String) as string };

onEachDatabase('the codes of a creation', (suite) => {
  let creations: TestCreations;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    creations = await testCreations(suite.open().kysely);
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(DAY_MS);
    person = await creations.addPerson();
  });

  describe('P14 in the visit that began it', () => {
    it.each([
      ['another session', {}],
      ['another kiosk', { kioskId: 8 }],
      ['another key of the kiosk', { kioskKeyId: 2 }],
    ] as const)('a code is good for nothing in %s', async (_where, changes) => {
      const begun = await creations.begin(person, mobileOnFile(person));
      const code = await creations.receivedBy(begun.typed.contact);
      const visit = { ...begun.visit, ...(Object.keys(changes).length === 0 ? newVisit() : changes) };
      expect(wordOf(await creations.check({ ...begun, visit }, code))).toBe('sessionOver');
      expect(wordOf(await creations.send({ ...begun, visit }))).toBe('sessionOver');
      expect(wordOf(await creations.postpone({ ...begun, visit }))).toBe('sessionOver');
      expect(await creations.check(begun, code)).toMatchObject(proven);
    });

    it('fixation: a creation begun by somebody else in their own visit goes on in no other', async () => {
      const visit = newVisit();
      const attackers = await creations.begin(person, { visit });
      const victims = newVisit({ kioskId: visit.kioskId, sessionId: visit.sessionId, kioskKeyId: 2 });
      const code = await creations.receivedBy(attackers.typed.contact);
      expect(wordOf(await creations.check({ ...attackers, visit: victims }, code))).toBe('sessionOver');
    });
  });

  it('P10 has five tries of a code, then not even the right digits are', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    for (let time = 0; time < 5; time += 1) {
      expect(wordOf(await creations.check(begun, otherThan(code)))).toBe('doesNotMatch');
    }
    expect(wordOf(await creations.check(begun, code))).toBe('codeDestroyed');
  });

  it('I3 whose answer was lost is heard again by the same act, with another token; by another act it has been used', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    const tokenOf = (answer: unknown) => (answer as { readonly creationToken: string }).creationToken;
    const first = tokenOf(await creations.check(begun, code, 'act-1'));
    expect(wordOf(await creations.check(begun, otherThan(code), 'act-1'))).toBe('doesNotMatch');
    expect(wordOf(await creations.check(begun, code, 'act-2'))).toBe('codeUsed');
    const second = tokenOf(await creations.check(begun, code, 'act-1'));
    expect(await creations.open(first, begun.visit, 'Garonne2031Bleue2')).toEqual({ kind: 'sessionOver' });
    expect(await creations.open(second, begun.visit, 'Garonne2031Bleue2')).toMatchObject({ kind: 'opened' });
    expect(wordOf(await creations.check(begun, code, 'act-1'))).toBe('sessionOver');
  });

  it('I3 to the typed contact, whose answer was lost, shows the same ways again', async () => {
    const begun = await creations.begin(person);
    const code = await creations.receivedBy(begun.typed.contact);
    const first = await creations.check(begun, code, 'act-1');
    expect(first).toMatchObject({ kind: 'proofNeeded' });
    expect(await creations.check(begun, code, 'act-1')).toEqual(first);
  });

  it('P10 gets another code after thirty seconds, three a day; the newest is the only one', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const first = await creations.receivedBy(begun.typed.contact);
    expect(wordOf(await creations.send(begun))).toBe('tooManyTries');
    creations.services.clock.advance(31 * SECOND_MS);
    expect(await creations.send(begun)).toMatchObject({ status: 'accepted' });
    const second = await creations.receivedBy(begun.typed.contact);
    if (first !== second) expect(wordOf(await creations.check(begun, first))).toBe('doesNotMatch');
    creations.services.clock.advance(31 * SECOND_MS);
    await creations.send(begun);
    creations.services.clock.advance(31 * SECOND_MS);
    expect(wordOf(await creations.send(begun))).toBe('tooManyTries');
  });

  it('#251 another contact is written to at once, three times a day in all', async () => {
    for (const number of [1, 2, 3]) {
      const contact = { kind: 'mail', value: `autre${number}@example.org` } as const;
      expect(await creations.start(person, { contact })).toMatchObject({ creationId: expect.any(String) as string });
    }
    const contact = { kind: 'mail', value: 'autre4@example.org' } as const;
    expect(wordOf(await creations.start(person, { contact }))).toBe('tooManyTries');
  });

  it('P09 a contact is written to five times a day, whoever is typed: nobody is flooded', async () => {
    const contact = { kind: 'mail', value: 'someone@example.org' } as const;
    const words: unknown[] = [];
    for (let time = 0; time < 7; time += 1) {
      const civilStatus = { birthName: `Nom${'a'.repeat(time)}` };
      const written = { ...contact, value: time % 2 === 0 ? contact.value : `Someone+${time}@Example.org` };
      words.push(wordOf(await creations.start(person, { contact: written, civilStatus })));
      creations.services.clock.advance(31 * SECOND_MS);
    }
    await creations.services.jobs.runDue();
    expect(creations.sent.mails).toHaveLength(5);
    expect(words.slice(5)).toEqual(['tooManyTries', 'tooManyTries']);
    // Of their own, the person has spent nothing.
    expect(await creations.start(person)).toMatchObject({ creationId: expect.any(String) as string });
  });

  it('P09 who has the card is counted apart from a stranger who knows all the rest', async () => {
    const { contact } = creations.typedBy(person, mobileOnFile(person));
    for (let time = 0; time < 6; time += 1) {
      await creations.start(person, { contact, ...(time < 3 ? {} : { civilStatus: { birthName: 'Autrenom' } }) });
      creations.services.clock.advance(31 * SECOND_MS);
    }
    expect(wordOf(await creations.start(person, { contact }))).toBe('tooManyTries');
    expect(wordOf(await creations.start(await creations.addPerson(), { contact }))).toBe('tooManyTries');
    const theirs = { ...presented(person), contact };
    expect((await creations.beginAndCheck(person, theirs)).answer).toMatchObject(proven);
  });

  it('P09 who has the card goes on after a stranger has spent every try of the day', async () => {
    const words: unknown[] = [];
    for (let time = 0; time < 3; time += 1) {
      const begun = await creations.begin(person);
      const code = await creations.receivedBy(begun.typed.contact);
      for (let count = 0; count < 5; count += 1) words.push(wordOf(await creations.check(begun, otherThan(code))));
    }
    expect(words).toEqual(Array.from({ length: 15 }, () => 'doesNotMatch'));
    expect((await creations.beginAndCheck(person, presented(person))).answer).toMatchObject(proven);
  });

  it('P09 what is refused for who types it leaves the contact as it was: another person is written to there at once', async () => {
    const contact = { kind: 'mail', value: 'commun@example.org' } as const;
    for (let time = 0; time < 3; time += 1) await creations.start(person);
    expect(wordOf(await creations.start(person, { contact }))).toBe('tooManyTries');
    const neighbour = await creations.addPerson();
    for (const birthDate of ['1980-11-04', '1980-11-05', '1980-11-06']) {
      await creations.start(neighbour, { ...presented(neighbour), civilStatus: { birthDate } });
    }
    expect(wordOf(await creations.start(neighbour, { ...presented(neighbour), contact }))).toBe('tooManyTries');
    const last = await creations.addPerson();
    expect(await creations.start(last, { contact })).toMatchObject({ creationId: expect.any(String) as string });
    creations.services.clock.advance(DAY_MS);
    expect(await creations.start(neighbour, { ...presented(neighbour), contact })).toMatchObject({
      creationId: expect.any(String) as string,
    });
  });

  it('a caisse that is down costs neither a try nor a code', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    creations.caisseSwitch.takeDown(caf);
    for (let time = 0; time < 6; time += 1) {
      await expect(creations.check(begun, code)).rejects.toMatchObject({ name: 'CaisseUnavailable' });
    }
    creations.caisseSwitch.bringUp(caf);
    expect(await creations.check(begun, code)).toMatchObject(proven);
  });

  it('P05 leaves nothing in the database that says who it is, or the code', async () => {
    const begun = await creations.beginAndCheck(person, presented(person));
    await creations.send(begun, 'letter');
    const texts: string[] = [];
    for (const table of ['account_creations', 'one_time_codes', 'jobs', 'throttle_counters']) {
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(t::text, ' '), '') as text from ${sql.table(table)} as t`.execute(
        creations.services.database,
      );
      texts.push(rows[0]?.text ?? '');
    }
    const everything = texts.join('\n');
    expect(everything.length).toBeGreaterThan(1_000);
    const { contact, civilStatus } = begun.typed;
    const code = codeIn(creations.sent.sms[0]?.text);
    for (const secret of [code, contact.value, civilStatus.nir, civilStatus.birthName, person.card?.serial ?? '']) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});
