import { beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from 'kysely';
import { DAY_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { sha256 } from '../visitors/session-place.ts';
import { setPassword } from './set-password.ts';
import { newVisit, testResets, wordOf, type TestResets } from './testing/test-resets.ts';

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

onPostgres('forgotten passwords, many requests at once', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    // Who waits for another request waits for real.
    const clock = { ...manualClock(), sleep: systemClock.sleep };
    resets = await testResets(suite.open().kysely, { clock });
  });
  beforeEach(async () => {
    await resets.forget();
    resets.services.clock.advance(DAY_MS);
    person = await resets.addPerson();
  });

  it('P06 twenty guesses count at most five', async () => {
    const visit = newVisit();
    const resetId = await resets.begin(person, visit);
    const code = await resets.receive(resetId, visit);
    const guesses = (index: number): string => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0');
    const words = await times(20, async (index) => wordOf(await resets.check(resetId, visit, guesses(index))));
    expect(words.filter((word) => word === 'doesNotMatch')).toHaveLength(5);
    const { rows } = await sql<{ tries: number }>`select tries from one_time_codes`.execute(resets.services.database);
    expect(rows).toEqual([{ tries: 5 }]);
    expect(wordOf(await resets.check(resetId, visit, code))).not.toMatchObject({
      resetToken: expect.any(String) as string,
    });
  });

  it('P03 the right digits twice at once are right once', async () => {
    const visit = newVisit();
    const resetId = await resets.begin(person, visit);
    const code = await resets.receive(resetId, visit);
    const words = await times(4, async () => wordOf(await resets.check(resetId, visit, code)));
    expect(words.filter((word) => word === 'codeUsed')).toHaveLength(3);
  });

  it('two sendings at once send one message', async () => {
    const visit = newVisit();
    const resetId = await resets.begin(person, visit);
    const words = await times(4, async () => wordOf(await resets.send(resetId, visit)));
    expect(words.filter((word) => word === 'tooManyTries')).toHaveLength(3);
    await resets.services.jobs.runDue();
    expect(resets.sent.sms).toHaveLength(1);
  });

  it('a letter asked for twice at once is one letter', async () => {
    const visits = [newVisit(), newVisit({ kioskId: 8 })];
    const ids = await Promise.all(visits.map((visit) => resets.begin(person, visit)));
    const words = await times(2, async (index) => {
      const [resetId, visit] = [ids[index], visits[index]];
      if (resetId === undefined || visit === undefined) throw new Error('there are two');
      return wordOf(await resets.send(resetId, visit, 'letter'));
    });
    expect(words.filter((word) => word === 'tooManyTries')).toHaveLength(1);
  });

  it('I3 one act sent ten times at once sets the password once, and every answer says so', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    let calls = 0;
    const { caisses } = resets.services;
    const { accounts } = caisses['caf-31'];
    const counting = {
      ...caisses['caf-31'],
      accounts: {
        ...accounts,
        setPassword: (...request: Parameters<typeof accounts.setPassword>) => (
          (calls += 1),
          accounts.setPassword(...request)
        ),
      },
    };
    const services = { ...resets.services, caisses: { ...caisses, 'caf-31': counting } };
    const chosen = { token, visit, password: 'Garonne2031Bleue2', actHash: sha256('act') };
    const outcomes = await times(10, async () => await setPassword(services, chosen));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['set']));
    expect(calls).toBe(1);
    expect(resets.told).toHaveLength(1);
  });

  it('two acts at once: one sets its password, the other hears that the token has served', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const outcomes = await times(2, async (index) => await resets.set(token, visit, `Garonne2031Bleue${index}`));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['alreadyUsed', 'set']);
  });
});
