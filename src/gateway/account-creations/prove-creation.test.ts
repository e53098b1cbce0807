import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parisDateOf } from '#domain/time/french-time.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { Refusal } from '../server/problems.ts';
import {
  caf,
  codeIn,
  cpam,
  mobileOnFile,
  newVisit,
  presented,
  testCreations,
  wordOf,
  type TestCreations,
} from './testing/test-creations.ts';

const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');
const proven = { kind: 'proven', creationToken: expect.any(String) as string };

onEachDatabase('who creates an account', (suite) => {
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

  const shown = (answer: unknown) => {
    if (answer instanceof Refusal) throw new Error(`refused: ${String(wordOf(answer))}`);
    return answer as {
      readonly kind: string;
      readonly contacts: readonly { readonly id: string; readonly masked: string | null }[];
    };
  };

  describe('#175 receives a code at the contact they typed', () => {
    it('which proves that contact, and not the person', async () => {
      const { answer, typed } = await creations.beginAndCheck(person);
      expect(creations.sent.sms.map(({ to }) => to)).toEqual([typed.contact.value]);
      expect(creations.sent.sms[0]?.text).toContain('créer un compte');
      const digits = person.mobile?.slice(6) ?? '';
      const mobile = ['XX', 'XX', 'XX', digits.slice(0, 2), digits.slice(2)].join('\u00a0');
      expect(answer).toEqual({
        kind: 'proofNeeded',
        contacts: [
          { id: 'mobile', kind: 'mobile', masked: mobile },
          { id: 'mail', kind: 'mail', masked: 'c•••••@•••••' },
          { id: 'letter', kind: 'letter', masked: null },
        ],
      });
    });

    it('and the person when it stood on file for seven days', async () => {
      expect((await creations.beginAndCheck(person, mobileOnFile(person))).answer).toMatchObject(proven);
      const moved = await creations.addPerson({ mobileChangedDaysAgo: 6 });
      expect((await creations.beginAndCheck(moved, mobileOnFile(moved))).answer).toMatchObject({ kind: 'proofNeeded' });
      const contact = { kind: 'mail', value: person.mail ?? '' } as const;
      creations.services.clock.advance(MINUTE_MS);
      expect((await creations.beginAndCheck(person, { contact })).answer).toMatchObject(proven);
    });

    it('with a particle left out, or one first name of several: by card or contact on file, never by a mask', async () => {
      const noble = await creations.addPerson({ birthName: 'de Vernhes', firstName: 'Jean Marie' });
      const civilStatus = { birthName: 'VERNHES', firstNames: 'Jean' };
      expect((await creations.beginAndCheck(noble, { ...mobileOnFile(noble), civilStatus })).answer).toMatchObject(
        proven,
      );
      creations.services.clock.advance(MINUTE_MS);
      const { answer } = await creations.beginAndCheck(noble, { civilStatus });
      const masks = shown(answer).contacts.flatMap(({ masked }) => masked ?? []);
      expect(masks.join()).not.toContain(noble.mobile?.slice(-2));
    });
  });

  describe('is proven', () => {
    it('by a code to a contact on file, which goes there alone', async () => {
      const begun = await creations.beginAndCheck(person);
      expect(await creations.send(begun, 'mobile')).toMatchObject({ status: 'accepted' });
      const code = await creations.receivedBy({ kind: 'mobile', value: person.mobile ?? '' });
      expect(creations.sent.sms.at(-1)?.text).toContain('vous créez votre compte');
      expect(wordOf(await creations.check(begun, otherThan(code)))).toBe('doesNotMatch');
      expect(await creations.check(begun, code)).toMatchObject(proven);
    });

    it('by the card in the reader, of a hall that takes cards', async () => {
      const { answer } = await creations.beginAndCheck(person, presented(person));
      expect(answer).toMatchObject(proven);
    });

    it.each([
      ['in opposition', { opposed: true }],
      ['of somebody else', 'other'],
    ] as const)('not by a card %s', async (_which, card) => {
      const serial = `71000${String(card === 'other' ? 1 : 2)}`;
      const holder = await creations.addPerson({ card: { serial, opposed: card !== 'other' } });
      const typing = presented(holder);
      const who = card === 'other' ? person : holder;
      expect((await creations.beginAndCheck(who, typing)).answer).toMatchObject({ kind: 'proofNeeded' });
    });

    it('not by a card with another birth date; three of them leave that card alone for a day (#172)', async () => {
      for (const birthDate of ['1980-11-04', '1980-11-05', '1980-11-06']) {
        const typing = { ...presented(person), civilStatus: { birthDate } };
        expect((await creations.beginAndCheck(person, typing)).answer).toMatchObject({ kind: 'proofNeeded' });
      }
      expect(wordOf(await creations.start(person, presented(person)))).toBe('tooManyTries');
      // The other proofs remain to its holder.
      expect((await creations.beginAndCheck(person, mobileOnFile(person))).answer).toMatchObject(proven);
      creations.services.clock.advance(DAY_MS);
      expect((await creations.beginAndCheck(person, presented(person))).answer).toMatchObject(proven);
    });

    it('#256 not by an account or a card number that is typed: they are checks', async () => {
      const iban = person.iban;
      if (iban === null) throw new Error('this person has an account');
      const cardNumber = person.card?.serial ?? '';
      const { answer } = await creations.beginAndCheck(person, { caisse: cpam, ameli: { iban, cardNumber } });
      expect(answer).toMatchObject({ kind: 'proofNeeded' });
      const wrong = { ...mobileOnFile(person), caisse: cpam, ameli: { iban, cardNumber: '1' } };
      creations.services.clock.advance(MINUTE_MS);
      expect(wordOf((await creations.beginAndCheck(person, wrong)).answer)).toBe('notAllowed');
      const other = (await creations.addPerson()).iban;
      const foreign = { ...mobileOnFile(person), caisse: cpam, ...(other === null ? {} : { ameli: { iban: other } }) };
      creations.services.clock.advance(MINUTE_MS);
      expect((await creations.beginAndCheck(person, foreign)).answer).toMatchObject({ kind: 'proofNeeded' });
    });
  });

  describe('#171 #250 may not', () => {
    const prove = async (changes: Partial<DemonstrationPerson>, caisse = caf) => {
      const holder = await creations.addPerson(changes);
      return wordOf((await creations.beginAndCheck(holder, { ...mobileOnFile(holder), caisse })).answer);
    };

    it.each([
      ['an allocataire', { householdRole: 'holder' }, 'notAllowed'],
      ['somebody deceased', { standing: 'deceased' }, 'notAllowed'],
      ['somebody struck off', { standing: 'struckOff' }, 'notAllowed'],
      ['somebody of another caisse', { standing: 'notConcerned' }, 'notAllowed'],
      ['who has an account', { accountPassword: 'Garonne2031Bleue' }, 'accountExists'],
    ] as const)('%s: told to who is proven alone', async (_who, changes, word) => {
      expect(await prove(changes)).toBe(word);
      const holder = await creations.addPerson(changes);
      const begun = await creations.beginAndCheck(holder);
      expect(begun.answer).toMatchObject({ kind: 'proofNeeded' });
      const masks = shown(begun.answer).contacts.flatMap(({ masked }) => masked ?? []);
      expect(masks.join()).not.toContain(holder.mobile?.slice(-2));
      creations.sent.sms.splice(0);
      for (const contact of shown(begun.answer).contacts) {
        await creations.send(begun, contact.id);
        creations.services.clock.advance(MINUTE_MS);
      }
      await creations.services.jobs.runDue();
      // Nothing but the notice that a creation waits.
      for (const { text } of [...creations.sent.sms, ...creations.sent.mails]) expect(text).not.toMatch(/\d{6}/);
    });

    it('who is locked', async () => {
      const holder = await creations.addPerson({ accountPassword: 'Garonne2031Bleue' });
      const { caisses } = creations.services;
      await caisses[caf].accounts.lock({ person: await creations.personId(holder), reason: 'kioskCompromised' });
      expect(wordOf((await creations.beginAndCheck(holder, mobileOnFile(holder))).answer)).toBe('notAllowed');
    });

    it('at ameli somebody of another scheme; one of a partner may', async () => {
      expect(await prove({ scheme: 'other', householdRole: 'holder' }, cpam)).toBe('notAllowed');
      const partner = await creations.addPerson({ scheme: 'partner', householdRole: 'holder' });
      const { answer } = await creations.beginAndCheck(partner, { ...mobileOnFile(partner), caisse: cpam });
      expect(answer).toMatchObject(proven);
    });

    it('a child on the fifteenth birthday; a day later it may', async () => {
      const today = parisDateOf(creations.services.clock.now());
      const birthDate = `${Number(today.slice(0, 4)) - 15}${today.slice(4)}`;
      const nir = fictitiousNir({
        first: '2',
        year: '11',
        month: '05',
        department: '33',
        serial: 80 + (suite.location().kind === 'memory' ? 1 : 2),
      });
      const child = await creations.addPerson({ nir, birthDate, householdRole: 'child' });
      expect(wordOf((await creations.beginAndCheck(child, mobileOnFile(child))).answer)).toBe('notAllowed');
      creations.services.clock.advance(DAY_MS);
      expect((await creations.beginAndCheck(child, mobileOnFile(child))).answer).toMatchObject(proven);
    });
  });

  describe('#251 one address, one account', () => {
    it('is told at ameli to who received its code, and to its holder', async () => {
      const holder = await creations.addPerson({ accountPassword: 'Garonne!Bleue' });
      const contact = { kind: 'mail', value: (holder.mail ?? '').toUpperCase() } as const;
      const begun = await creations.begin(person, { caisse: cpam, contact });
      await creations.services.jobs.runDue();
      expect(creations.sent.mails.map(({ to }) => to)).toEqual([contact.value]);
      expect(wordOf(await creations.check(begun, '000000'))).toBe('doesNotMatch');
      expect(wordOf(await creations.check(begun, await creations.receivedBy(contact)))).toBe('mailTaken');
      await creations.services.jobs.runDue();
      expect(creations.sent.mails.at(-1)).toMatchObject({
        to: holder.mail,
        subject: 'Votre adresse e-mail a été tapée pour un autre compte',
      });
      // At the Caf an address may serve several.
      creations.services.clock.advance(MINUTE_MS);
      expect((await creations.beginAndCheck(person, { contact })).answer).toMatchObject({ kind: 'proofNeeded' });
    });

    it('is told alike of who does not exist', async () => {
      const holder = await creations.addPerson({ accountPassword: 'Garonne!Bleue' });
      const contact = { kind: 'mail', value: holder.mail ?? '' } as const;
      const civilStatus = { birthName: 'Autrenom' };
      const { answer } = await creations.beginAndCheck(person, { caisse: cpam, contact, civilStatus });
      expect(wordOf(answer)).toBe('mailTaken');
    });
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

  it('P06 has five tries of a code, then not even the right digits are', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    for (let time = 0; time < 5; time += 1) {
      expect(wordOf(await creations.check(begun, otherThan(code)))).toBe('doesNotMatch');
    }
    expect(wordOf(await creations.check(begun, code))).toBe('codeDestroyed');
  });

  it('gets another code after thirty seconds, three a day; the newest is the only one', async () => {
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
    for (let time = 0; time < 4; time += 1) {
      await creations.start(person);
      creations.services.clock.advance(31 * SECOND_MS);
    }
    expect(wordOf(await creations.start(person))).toBe('tooManyTries');
    expect((await creations.beginAndCheck(person, presented(person))).answer).toMatchObject(proven);
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
