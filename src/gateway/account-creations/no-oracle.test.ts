import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { fictitiousIban } from '../caisses/reference/fictitious-iban.ts';
import { observe, type Observation } from '../codes/testing/observe.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { startReset } from '../password-resets/start-reset.ts';
import { Refusal } from '../server/problems.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import {
  caf,
  cpam,
  newVisit,
  presented,
  testCreations,
  wordOf,
  type Begun,
  type TestCreations,
  type Typing,
} from './testing/test-creations.ts';

const born = { first: '2', year: '80', month: '11', department: '33' } as const;

onEachDatabase('no oracle of account creations', (suite) => {
  let creations: TestCreations;
  let observation: Observation;
  let known: DemonstrationPerson;
  let stranger: DemonstrationPerson;
  let others: readonly (readonly [string, DemonstrationPerson])[];

  beforeAll(async () => {
    const clock = manualClock();
    observation = observe(suite.open().kysely, await keysInMemory(clock.now()));
    creations = await testCreations(observation.database, { clock, keys: observation.keys });
    // Names of one length: what was typed may show in what is computed of it.
    const name = { birthName: 'Vernet' };
    known = await creations.addPerson(name);
    stranger = {
      ...known,
      birthName: 'Sarrat',
      nir: fictitiousNir({ ...born, serial: 89 }),
      iban: fictitiousIban(77_777),
    };
    others = [
      ['a right number and a wrong name', { ...known, birthName: 'Sarrat' }],
      ['a wrong first name', { ...known, firstName: 'Rémi' }],
      ['a wrong birth date', { ...known, birthDate: '1980-11-04' }],
      ['a wrong account', { ...known, iban: fictitiousIban(88_888) }],
      ['somebody without contacts', await creations.addPerson({ ...name, mobile: null, mail: null })],
      ['who has an account', await creations.addPerson({ ...name, accountPassword: 'Garonne2031Bleue' })],
      ['somebody struck off', await creations.addPerson({ ...name, standing: 'struckOff' })],
      [
        'an allocataire, insured elsewhere',
        await creations.addPerson({ ...name, householdRole: 'holder', scheme: 'other' }),
      ],
    ];
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(DAY_MS);
  });

  const seenWhile = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    observation.seen.splice(0);
    await work();
    return [...observation.seen];
  };
  const forEverybody = async (work: (asked: DemonstrationPerson) => Promise<readonly string[]>) => {
    const unknown = await work(stranger);
    expect(unknown.filter((step) => step.startsWith('sql')).length).toBeGreaterThan(0);
    expect(await work(known), 'somebody known').toEqual(unknown);
    for (const [who, asked] of others) expect(await work(asked), who).toEqual(unknown);
    return unknown;
  };
  const restart = () => creations.services.clock.advance(DAY_MS);
  /** Of one length in all its parts. */
  const contact = { kind: 'mail', value: 'commun@example.org' } as const;
  const contactsOf = (answer: unknown) => {
    if (answer instanceof Refusal) throw new Error(`refused: ${String(wordOf(answer))}`);
    const { contacts } = answer as {
      readonly contacts: readonly { readonly id: string; readonly masked: string | null }[];
    };
    return contacts;
  };
  const masksOf = (answer: unknown) => contactsOf(answer).map(({ masked }) => masked);

  it.each([caf, cpam])('P08 a beginning: the same, and nobody is looked up (%s)', async (caisse) => {
    const seen = await forEverybody(async (asked) => {
      restart();
      return await seenWhile(async () => {
        expect(await creations.start(asked, { caisse, contact })).toMatchObject({
          creationId: expect.any(String) as string,
        });
      });
    });
    expect(seen.join(' ')).not.toContain('reference_');
    expect(seen.filter((step) => step.startsWith('hmac')).length).toBeGreaterThan(5);
  });

  it.each([caf, cpam])(
    'P08 wrong codes, past the last one: the same words by the same statements (%s)',
    async (caisse) => {
      await forEverybody(async (asked) => {
        restart();
        const begun = await creations.begin(asked, { caisse, contact, ...presented(asked) });
        await creations.services.jobs.runDue();
        const words: unknown[] = [];
        const steps = await seenWhile(async () => {
          for (let time = 0; time < 7; time += 1) words.push(wordOf(await creations.check(begun, '314159')));
        });
        expect(words).toEqual([...Array.from({ length: 5 }, () => 'doesNotMatch'), 'codeDestroyed', 'codeDestroyed']);
        return steps;
      });
    },
  );

  /** A right code at a contact that is nobody's. */
  const checked = async (asked: DemonstrationPerson, typing: Typing = {}) => {
    restart();
    const begun = await creations.begin(asked, { contact, ...typing });
    const code = await creations.receivedBy(contact);
    return { begun, code };
  };

  it.each([caf, cpam])(
    'P08 a right code at a new contact: masks for everybody, by the same statements (%s)',
    async (caisse) => {
      const seen = await forEverybody(async (asked) => {
        const { begun, code } = await checked(asked, { caisse });
        let answer: unknown;
        const steps = await seenWhile(async () => (answer = await creations.check(begun, code)));
        expect(answer).toMatchObject({ kind: 'proofNeeded' });
        return steps;
      });
      expect(seen.filter((step) => step.includes('reference_')).length).toBeGreaterThan(4);
    },
  );

  it('P08 what follows is the same too: a code on file, a letter, waiting', async () => {
    const seen = await forEverybody(async (asked) => {
      const { begun, code } = await checked(asked);
      const contacts = contactsOf(await creations.check(begun, code));
      const steps = await seenWhile(async () => {
        expect(await creations.send(begun, 'letter')).toMatchObject({ status: 'accepted' });
        expect(wordOf(await creations.send(begun, 'letter'))).toBe('tooManyTries');
        expect(await creations.postpone(begun)).toMatchObject({ status: 'waiting' });
      });
      creations.services.clock.advance(MINUTE_MS);
      // Of somebody made up without contacts nothing but a letter is shown.
      const [first] = contacts;
      if (first !== undefined && first.id !== 'letter') await sendAndFail(begun, first.id);
      creations.services.clock.advance(8 * DAY_MS);
      return steps;
    });
    expect(seen.join(' ')).not.toContain('reference_');
  });

  async function sendAndFail(begun: Begun, contactId: string): Promise<void> {
    expect(await creations.send(begun, contactId)).toMatchObject({ status: 'accepted' });
    await creations.services.jobs.runDue();
    const words: unknown[] = [];
    for (let time = 0; time < 6; time += 1) words.push(wordOf(await creations.check(begun, '271828')));
    expect(words).toEqual([...Array.from({ length: 5 }, () => 'doesNotMatch'), 'codeDestroyed']);
  }

  it('P08 a wrong code of a letter: the same, with or without a creation that waits', async () => {
    const tried = async (asked: DemonstrationPerson, last: readonly string[]) =>
      await seenWhile(async () => {
        const words: unknown[] = [];
        for (let time = 0; time < 7; time += 1) words.push(wordOf(await creations.resume(asked, '314159')));
        expect(words).toEqual([...Array.from({ length: 5 }, () => 'doesNotMatch'), ...last]);
      });
    const withLetter = await forEverybody(async (asked) => {
      const { begun, code } = await checked(asked);
      await creations.check(begun, code);
      await creations.send(begun, 'letter');
      await creations.services.jobs.runDue();
      const steps = await tried(asked, ['codeDestroyed', 'codeDestroyed']);
      creations.services.clock.advance(8 * DAY_MS);
      return steps;
    });
    await creations.forget();
    const never = ['doesNotMatch', 'doesNotMatch'];
    expect(await tried(stranger, never)).toEqual(await tried(known, never));
    expect(withLetter.filter((step) => step.includes('reference_')).length).toBeGreaterThan(2);
  });

  it('P08 varying one datum shows other masks each time, right or wrong: none stands out', async () => {
    const shownFor = async (civilStatus: Typing['civilStatus'], caisse: CaisseId = caf) => {
      const { begun, code } = await checked(known, { caisse, ...(civilStatus === undefined ? {} : { civilStatus }) });
      return JSON.stringify(masksOf(await creations.check(begun, code)));
    };
    const days = ['04', '05', '06', '07', '08', '09', '10', '11'];
    const wrong: string[] = [];
    for (const day of days) wrong.push(await shownFor({ birthDate: `1980-11-${day}` }));
    expect(new Set(wrong).size).toBeGreaterThan(3);
    // What a caisse does not compare changes nothing, of who is known or not.
    for (const civilStatus of [{}, { birthDate: '1980-11-04' }]) {
      const first = await shownFor(civilStatus);
      expect(await shownFor({ ...civilStatus, postalCode: '75001', usedName: 'Durand' })).toBe(first);
      expect(await shownFor({ ...civilStatus, firstNames: 'HUGO Jean', birthName: 'VERNET' })).toBe(first);
    }
  });

  it.each([
    ['birth name', { civilStatus: { birthName: 'Sarrat' } }],
    ['first names', { civilStatus: { firstNames: 'Rémi' } }],
    ['birth date', { civilStatus: { birthDate: '1980-11-04' } }],
    ['number', { civilStatus: { nir: fictitiousNir({ ...born, serial: 87 }) } }],
    ['account', { ameli: { iban: fictitiousIban(88_888) } }],
  ] as const)('P08 at ameli another %s shows other masks', async (_datum, typing) => {
    const masks = async (changes: Typing) => {
      const { begun, code } = await checked(known, { caisse: cpam, ...changes });
      return masksOf(await creations.check(begun, code));
    };
    expect(await masks(typing)).not.toEqual(await masks({}));
  });

  it.each([
    ['card number', { cardNumber: '1234567' }],
    ['postal code', { postalCode: '75001' }],
    ['used name', { usedName: 'Durand' }],
    ['civility', { civility: 'madame' }],
    ['place of birth', { birthPlace: 'abroad' }],
    ['country of residence', { livesInFrance: false }],
  ] as const)('P08 at ameli a typed %s shows nothing of whether it is on file', async (_datum, typed) => {
    const typing = (asked: DemonstrationPerson, changes: object): Typing => {
      const { cardNumber, ...civilStatus } = changes as { readonly cardNumber?: string };
      const iban = asked.iban ?? fictitiousIban(0);
      return { caisse: cpam, civilStatus, ameli: { iban, ...(cardNumber === undefined ? {} : { cardNumber }) } };
    };
    const shown = async (asked: DemonstrationPerson, changes: object) => {
      const { begun, code } = await checked(asked, typing(asked, changes));
      return masksOf(await creations.check(begun, code));
    };
    const rights = 'cardNumber' in typed ? [{}, { cardNumber: known.card?.serial ?? '' }] : [{}];
    for (const asked of [known, stranger]) {
      const wrong = await shown(asked, typed);
      for (const right of rights) expect(await shown(asked, right)).toEqual(wrong);
    }
  });

  it('P08 shows nobody the contacts that a forgotten password shows: who has an account, or has none, would stand out', async () => {
    const withAccount = await creations.addPerson({ accountPassword: 'Garonne2031Bleue' });
    for (const asked of [known, withAccount, stranger]) {
      const { begun, code } = await checked(asked);
      const here = masksOf(await creations.check(begun, code));
      const { nir, birthName } = asked;
      const reset = await startReset(
        { ...creations.services, onPasswordSet: async () => {} },
        { caisse: caf, nir, birthName },
        newVisit(),
      );
      // Who is made up without contacts is so here or there, by chance: nothing is shown that could be compared.
      const compared = here.some((mask) => mask !== null) ? here : 'nothing';
      expect(masksOf(reset)).not.toEqual(compared);
    }
  });

  it('P08 made-up contacts are the same at every look, a year later too', async () => {
    const look = async () => {
      const { begun, code } = await checked(stranger);
      return masksOf(await creations.check(begun, code));
    };
    const first = await look();
    creations.services.clock.advance(400 * DAY_MS);
    expect(await look()).toEqual(first);
  });
});
