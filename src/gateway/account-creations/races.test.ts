import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { passwordLine } from '../accounts/services.ts';
import type { CaisseCreations } from '../caisses/caisse.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { sha256 } from '../visitors/session-place.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { openAccount } from './open-account.ts';
import {
  caf,
  cpam,
  mobileOnFile,
  presented,
  testCreations,
  wordOf,
  type TestCreations,
} from './testing/test-creations.ts';

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const password = 'Garonne2031Bleue2';

onPostgres('creations of accounts, many requests at once', (suite) => {
  let creations: TestCreations;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    // Who waits for another request waits for real.
    const clock = { ...manualClock(), sleep: systemClock.sleep };
    creations = await testCreations(suite.open().kysely, { clock });
  });
  beforeEach(async () => {
    await creations.forget();
    creations.services.clock.advance(DAY_MS);
    person = await creations.addPerson();
  });

  it('P06 twenty guesses count at most five', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    const guess = (index: number): string => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0');
    const words = await times(20, async (index) => wordOf(await creations.check(begun, guess(index))));
    expect(words.filter((word) => word === 'doesNotMatch')).toHaveLength(5);
  });

  it('P03 the right digits at once are right once', async () => {
    const begun = await creations.begin(person, mobileOnFile(person));
    const code = await creations.receivedBy(begun.typed.contact);
    const words = await times(4, async () => wordOf(await creations.check(begun, code)));
    expect(words.filter((word) => word === 'codeUsed')).toHaveLength(3);
  });

  it('P09 two beginnings at once write one message', async () => {
    const words = await times(4, async () => wordOf(await creations.start(person, mobileOnFile(person))));
    expect(words.filter((word) => word === 'tooManyTries')).toHaveLength(3);
    await creations.services.jobs.runDue();
    expect(creations.sent.sms).toHaveLength(1);
  });

  it('I3 one act sent ten times at once opens the account once, and every answer says so', async () => {
    const { token, visit } = await creations.prove(person);
    let calls = 0;
    const { services } = creations;
    const { creations: working } = services.caisses[caf];
    const open: CaisseCreations['open'] = async (request) => {
      calls += 1;
      return await working.open(request);
    };
    const counting = { ...services.caisses[caf], creations: { ...working, open } };
    const counted = { ...services, caisses: { ...services.caisses, [caf]: counting } };
    const chosen = { token, visit, password, actHash: sha256('act') };
    const outcomes = await times(10, async () => await openAccount(counted, chosen));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['opened']));
    expect(calls).toBe(1);
    await services.jobs.runDue();
    expect(creations.sent.mails).toHaveLength(1);
  });

  it('who waits for another request of the same person takes no place among the passwords', async () => {
    const { token, visit } = await creations.prove(person);
    const services = { ...creations.services, passwordLine: passwordLine(1) };
    const chosen = { token, visit, password, actHash: sha256('act') };
    const outcomes = await times(3, async () => await openAccount(services, chosen));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['opened', 'opened', 'opened']);
  });

  it('a full line decides nothing: the same act opens the account later', async () => {
    const { token, visit } = await creations.prove(person);
    const full = { ...creations.services, passwordLine: passwordLine(0) };
    const chosen = { token, visit, password, actHash: sha256('act') };
    expect(await openAccount(full, chosen)).toEqual({ kind: 'busy' });
    expect(await openAccount(creations.services, chosen)).toMatchObject({ kind: 'opened' });
  });

  it('two creations of one person at once open one account', async () => {
    const one = await creations.prove(person);
    creations.services.clock.advance(MINUTE_MS);
    const two = await creations.prove(person);
    const outcomes = await Promise.all([
      creations.open(one.token, one.visit, password),
      creations.open(two.token, two.visit, 'Violette77Pastel'),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['opened', 'sessionOver']);
  });

  it('#251 two people with one address at once: one account has it', async () => {
    const rival = await creations.addPerson();
    const contact = { kind: 'mail', value: 'ensemble@example.org' } as const;
    const proven = async (who: DemonstrationPerson) => {
      const begun = await creations.beginAndCheck(who, { caisse: cpam, contact, ...presented(who) });
      creations.services.clock.advance(MINUTE_MS);
      return { ...begun, token: (begun.answer as { readonly creationToken: string }).creationToken };
    };
    const both = [await proven(person), await proven(rival)];
    const outcomes = await Promise.all(both.map(({ token, visit }) => creations.open(token, visit, 'Garonne!Bleue')));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['mailTaken', 'opened']);
  });
});
