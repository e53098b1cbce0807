import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { observe, type Observation } from '../codes/testing/observe.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { Refusal } from '../server/problems.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { askedIdentity } from './asked-identity.ts';
import { askLink } from './password-links.ts';
import { proveByLetter } from './start-reset.ts';
import { caf, cpam, newVisit, testResets, wordOf, type TestResets } from './testing/test-resets.ts';

type Asked = Pick<DemonstrationPerson, 'nir' | 'birthName'>;

onEachDatabase('no oracle of forgotten passwords', (suite) => {
  let resets: TestResets;
  let observation: Observation;
  let known: DemonstrationPerson;
  let others: readonly (readonly [string, Asked])[];

  beforeAll(async () => {
    const clock = manualClock();
    observation = observe(suite.open().kysely, await keysInMemory(clock.now()));
    resets = await testResets(observation.database, { clock, keys: observation.keys });
    // As long as the stranger's name: what was typed may show in what is computed of it.
    const name = { birthName: 'Vernet' };
    known = await resets.addPerson(name);
    const withoutContacts = await resets.addPerson({ ...name, mobile: null, mail: null });
    const withoutAccount = await resets.addPerson({ ...name, accountPassword: null });
    const struckOff = await resets.addPerson({ ...name, standing: 'struckOff' });
    others = [
      ['a right number and a wrong name', { ...known, birthName: 'Sarrat' }],
      ['somebody without contacts', withoutContacts],
      ['somebody without account', withoutAccount],
      ['somebody struck off', struckOff],
    ];
  });
  beforeEach(async () => {
    await resets.forget();
  });

  const stranger: Asked = personNamed('louane');
  const seenWhile = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    observation.seen.splice(0);
    await work();
    return [...observation.seen];
  };
  const forEverybody = async (work: (asked: Asked) => Promise<readonly string[]>) => {
    const unknown = await work(stranger);
    expect(unknown.filter((step) => step.startsWith('sql')).length).toBeGreaterThan(0);
    expect(await work(known), 'somebody known').toEqual(unknown);
    for (const [who, asked] of others) expect(await work(asked), who).toEqual(unknown);
    return unknown;
  };

  it('P08 a look: the same statements and HMACs in the same order', async () => {
    const seen = await forEverybody((asked) => seenWhile(async () => await resets.start(asked, newVisit())));
    expect(seen.filter((step) => step.startsWith('hmac')).length).toBeGreaterThan(3);
    expect(seen.filter((step) => step.includes('reference_')).length).toBe(4);
  });

  it('P08 a code asked for, asked for again and too soon: the same, and nobody is looked up', async () => {
    const seen = await forEverybody(async (asked) => {
      const visit = newVisit();
      const resetId = await resets.begin(asked, visit);
      const steps = await seenWhile(async () => {
        expect(await resets.send(resetId, visit, 'letter')).toMatchObject({ status: 'accepted' });
        expect(wordOf(await resets.send(resetId, visit, 'letter'))).toBe('tooManyTries');
      });
      await resets.services.jobs.runDue();
      return steps;
    });
    expect(seen.join(' ')).not.toContain('reference_');
  });

  it('P08 wrong codes, one after the other, past the last one: the same words by the same statements', async () => {
    await forEverybody(async (asked) => {
      const visit = newVisit();
      const resetId = await resets.begin(asked, visit);
      const words: unknown[] = [];
      const steps = await seenWhile(async () => {
        for (let time = 0; time < 7; time += 1) words.push(wordOf(await resets.check(resetId, visit, '314159')));
      });
      expect(words).toEqual(Array.from({ length: 7 }, () => 'doesNotMatch'));
      return steps;
    });
  });

  it('P08 wrong codes after one was sent: five, then the same end for everybody', async () => {
    const ended = async (asked: Asked) => {
      const visit = newVisit();
      const resetId = await resets.begin(asked, visit);
      const sent = await resets.send(resetId, visit, await shown(asked));
      expect(sent).toMatchObject({ status: 'accepted' });
      await resets.services.jobs.runDue();
      const words: unknown[] = [];
      const steps = await seenWhile(async () => {
        for (let time = 0; time < 6; time += 1) words.push(wordOf(await resets.check(resetId, visit, '314159')));
      });
      expect(words).toEqual([...Array.from({ length: 5 }, () => 'doesNotMatch'), 'codeDestroyed']);
      return steps;
    };
    const ofHolder = await ended(known);
    let compared = 0;
    for (const asked of [stranger, ...others.map(([, other]) => other)]) {
      // Of somebody made up without contacts nothing but a letter is shown.
      if ((await shown(asked)) === 'letter') continue;
      expect(await ended(asked)).toEqual(ofHolder);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1);
  });

  async function shown(asked: Asked): Promise<string> {
    const answer = await resets.start(asked, newVisit());
    if (answer instanceof Refusal || answer.kind !== 'contacts') throw new Error('a look was refused');
    return answer.contacts[0]?.id ?? '';
  }

  it('P08 a wrong code of a letter: the same, with or without a letter on its way', async () => {
    const tried = async (asked: Asked) =>
      await seenWhile(async () => {
        const typed = { caisse: caf, nir: asked.nir, birthName: asked.birthName };
        expect(wordOf(await proveByLetter(resets.services, typed, '314159', newVisit()))).toBe('doesNotMatch');
      });
    await forEverybody(async (asked) => {
      const visit = newVisit();
      await resets.send(await resets.begin(asked, visit), visit, 'letter');
      await resets.services.jobs.runDue();
      return await tried(asked);
    });
  });

  it('P08 P09 a link asked for: one job for everybody', async () => {
    const ask = async ({ nir, birthDate }: Pick<DemonstrationPerson, 'nir' | 'birthDate'>) =>
      await seenWhile(async () => await askLink(resets.services, { caisse: cpam, nir, birthDate }));
    const unknown = await ask(personNamed('louane'));
    expect(unknown).toHaveLength(1);
    expect(await ask(known)).toEqual(unknown);
    expect(await ask({ ...known, birthDate: '1985-05-21' })).toEqual(unknown);
  });

  it('P08 a look too many is refused to everybody alike: five a day, for number and name together', async () => {
    for (const asked of [stranger, known]) {
      const words: unknown[] = [];
      for (let time = 0; time < 7; time += 1) words.push(wordOf(await resets.start(asked, newVisit())));
      expect(words.slice(5)).toEqual(['tooManyTries', 'tooManyTries']);
      expect(words.slice(0, 5)).not.toContain('tooManyTries');
    }
    // Who knows a number alone cannot keep its holder from looking.
    expect(await resets.start({ ...known, birthName: 'Autrenom' }, newVisit())).toMatchObject({ kind: 'contacts' });
  });

  it('a caisse that is down costs nobody a look', async () => {
    resets.caisseSwitch.takeDown(caf);
    for (let time = 0; time < 6; time += 1) {
      await expect(resets.start(known, newVisit())).rejects.toMatchObject({ name: 'CaisseUnavailable' });
    }
    resets.caisseSwitch.bringUp(caf);
    expect(await resets.start(known, newVisit())).toMatchObject({ kind: 'contacts' });
  });

  it('P08 made-up contacts are always the same: at every look, however the name is written, a year later', async () => {
    const contactsOf = async (asked: Asked) => {
      const answer = await resets.start(asked, newVisit());
      if (answer instanceof Refusal || answer.kind !== 'contacts') throw new Error('a look was refused');
      return answer.contacts;
    };
    const first = await contactsOf({ ...known, birthName: 'D’Autre-Nom' });
    expect(await contactsOf({ ...known, birthName: 'd’autre nom' })).toEqual(first);
    expect(await contactsOf({ ...known, birthName: 'DAUTRENOM' })).toEqual(first);
    resets.services.clock.advance(400 * 24 * 3_600 * SECOND_MS);
    expect(await contactsOf({ ...known, birthName: 'dautrenom' })).toEqual(first);
  });

  it('shows nothing true of who has no account, or may have none: what is made up, as for a stranger', async () => {
    for (const [who, asked] of others.filter(([name]) => name !== 'somebody without contacts')) {
      const { nir, birthName } = asked;
      const { decoys } = askedIdentity(resets.services.keys, { caisse: caf, nir, birthName });
      const answer = await resets.start(asked, newVisit());
      if (answer instanceof Refusal || answer.kind !== 'contacts') throw new Error('a look was refused');
      const shown = answer.contacts.flatMap(({ masked }) => masked ?? []);
      expect(shown, who).toEqual([decoys.mobile, decoys.mail].filter((mask) => mask !== undefined));
    }
  });

  it('sends nothing to anybody who may not reset', async () => {
    const letters = resets.services.database.withTables<{ reference_letters: { id: string } }>();
    await letters.deleteFrom('reference_letters').execute();
    // Who has no contacts, but an account, may have a letter.
    for (const [, asked] of others.filter(([who]) => who !== 'somebody without contacts')) {
      const visit = newVisit();
      const resetId = await resets.begin(asked, visit);
      for (const contact of ['mobile', 'mail', 'letter']) {
        await resets.send(resetId, visit, contact);
        resets.services.clock.advance(31 * SECOND_MS);
      }
    }
    await resets.services.jobs.runDue();
    expect([resets.sent.sms, resets.sent.mails]).toEqual([[], []]);
    expect(await letters.selectFrom('reference_letters').select('id').execute()).toEqual([]);
  });
});
