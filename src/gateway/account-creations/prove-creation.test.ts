import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parisDateOf } from '#domain/time/french-time.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { Refusal } from '../server/problems.ts';
import { creationIdentity } from './creation-identity.ts';
import {
  caf,
  cpam,
  mobileOnFile,
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

  /** Nothing true is shown. */
  const expectMadeUp = ({ typed, answer }: Awaited<ReturnType<TestCreations['beginAndCheck']>>): void => {
    const { decoys } = creationIdentity(creations.services.keys, typed);
    const masks = shown(answer).contacts.flatMap(({ masked }) => masked ?? []);
    expect(masks).toEqual([decoys.mobile, decoys.mail].filter((mask) => mask !== undefined));
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
      expectMadeUp(await creations.beginAndCheck(noble, { civilStatus }));
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
      expectMadeUp(begun);
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
});
