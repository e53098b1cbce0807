import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { proveByLetter, startReset } from './start-reset.ts';
import { caf, codeIn, newVisit, testResets, wordOf, type TestResets } from './testing/test-resets.ts';

const password = 'Garonne2031Bleue2';

onEachDatabase('a code by letter', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
  });
  beforeEach(async () => {
    await resets.forget();
    resets.services.clock.advance(8 * DAY_MS);
    await queue().deleteFrom('reference_letters').execute();
    person = await resets.addPerson();
  });

  const queue = () =>
    resets.services.database.withTables<{
      reference_letters: { id: string; caisse: string; person: string; pdf: Buffer };
    }>();
  const letters = async () => await queue().selectFrom('reference_letters').selectAll().execute();
  /** Reads the letter as who opens it does. */
  async function codeOfLetter(): Promise<string> {
    const [letter] = await letters();
    if (letter === undefined) throw new Error('no letter is in the queue');
    const text = execFileSync('pdftotext', ['-', '-'], { input: letter.pdf, encoding: 'utf8' });
    return codeIn(text.replace(/(\d{3}) (\d{3})/g, '$1$2'));
  }
  const ask = async (visit = newVisit()) => {
    const answer = await resets.send(await resets.begin(person, visit), visit, 'letter');
    await resets.services.jobs.runDue();
    return wordOf(answer);
  };
  const prove = async (code: string, visit = newVisit(), typed: Partial<DemonstrationPerson> = {}) => {
    const { nir, birthName } = { ...person, ...typed };
    return wordOf(await proveByLetter(resets.services, { caisse: caf, nir, birthName }, code, visit));
  };

  it('#161 leaves by the print queue, and is typed days later at any kiosk with number and name', async () => {
    expect(await ask()).toMatchObject({ status: 'accepted' });
    const [letter] = await letters();
    expect(letter).toMatchObject({ caisse: caf, person: await resets.personId(person) });
    resets.services.clock.advance(14 * DAY_MS);
    const visit = newVisit({ kioskId: 40 });
    const answer = await prove(await codeOfLetter(), visit, { birthName: person.birthName.toUpperCase() });
    expect(answer).toMatchObject({ kind: 'proven', resetToken: expect.any(String) as string });
    const { resetToken } = answer as { readonly resetToken: string };
    expect(await resets.set(resetToken, visit, password)).toMatchObject({ kind: 'set' });
    expect(resets.told).toMatchObject([{ ancestry: { factor: 'letter' } }]);
  });

  it('is good for fifteen days', async () => {
    await ask();
    const code = await codeOfLetter();
    resets.services.clock.advance(15 * DAY_MS + MINUTE_MS);
    expect(await prove(code)).toBe('codeExpired');
  });

  it('I3 whose answer was lost proves again at another kiosk, until the password is set', async () => {
    await ask();
    const code = await codeOfLetter();
    expect(await prove(code)).toMatchObject({ kind: 'proven' });
    resets.services.clock.advance(DAY_MS);
    const visit = newVisit({ kioskId: 40 });
    const { resetToken } = (await prove(code, visit)) as { readonly resetToken: string };
    expect(await resets.set(resetToken, visit, password)).toMatchObject({ kind: 'set' });
    expect(await prove(code)).toBe('doesNotMatch');
  });

  it('P06 has five tries, right ones too, wherever they are typed', async () => {
    await ask();
    const code = await codeOfLetter();
    for (let time = 0; time < 4; time += 1) {
      const wrong = String((Number(code) + 1 + time) % 1_000_000).padStart(6, '0');
      expect(await prove(wrong, newVisit({ kioskId: time + 1 }))).toBe('doesNotMatch');
    }
    expect(await prove(code)).toMatchObject({ kind: 'proven' });
    resets.services.clock.advance(DAY_MS);
    expect(await prove(code)).toBe('codeDestroyed');
  });

  it('is nobody else’s: neither with another name nor as a code by SMS', async () => {
    await ask();
    const code = await codeOfLetter();
    expect(await prove(code, newVisit(), { birthName: 'Autrenom' })).toBe('doesNotMatch');
    const visit = newVisit();
    const resetId = await resets.begin(person, visit);
    expect(wordOf(await resets.check(resetId, visit, code))).toBe('doesNotMatch');
    expect(await prove(code)).toMatchObject({ kind: 'proven' });
  });

  it('comes once in seven days, from whatever kiosk it is asked for', async () => {
    expect(await ask()).toMatchObject({ status: 'accepted' });
    resets.services.clock.advance(6 * DAY_MS);
    expect(await ask(newVisit({ kioskId: 9 }))).toBe('tooManyTries');
    resets.services.clock.advance(DAY_MS);
    expect(await ask()).toMatchObject({ status: 'accepted' });
    expect(await letters()).toHaveLength(2);
  });

  it('never goes to an address that changed less than seven days ago', async () => {
    const changed = resets.services.clock.now() - 7 * DAY_MS + MINUTE_MS;
    await sql`update reference_people set address_changed_at = ${changed} where nir = ${person.nir}`.execute(
      resets.services.database,
    );
    expect(await ask()).toMatchObject({ status: 'accepted' });
    expect(await letters()).toEqual([]);
  });

  it('is worth nothing after the password was changed in another way', async () => {
    await ask();
    const code = await codeOfLetter();
    resets.services.clock.advance(DAY_MS);
    const { caisses, clock } = resets.services;
    const id = await resets.personId(person);
    await caisses[caf].accounts.setPassword({ person: id, password, at: clock.now() });
    expect(await prove(code)).toBe('codeReplaced');
  });

  it('waits sealed while the print service is down, and is erased once it has it', async () => {
    const { caisses, jobs, database, clock } = resets.services;
    const visit = newVisit();
    const resetId = await resets.begin(person, visit);
    await resets.send(resetId, visit, 'letter');
    // One job draws and queues the letter; the next one hands it over.
    const { letters: service } = caisses[caf];
    const working = service.send;
    const down = { ...service, send: () => Promise.reject(new CaisseUnavailable(caf, 'failure')) };
    Object.assign(caisses[caf], { letters: down });
    await jobs.runDue();
    const payloads = async () => {
      const rows = await database
        .selectFrom('jobs')
        .select(['kind', 'payload'])
        .where('kind', '=', 'letters.send')
        .execute();
      return rows.map(({ payload }) => payload);
    };
    const [waiting] = await payloads();
    expect(waiting?.length).toBeGreaterThan(1_000);
    expect(waiting?.toString('latin1')).not.toContain('PDF');
    Object.assign(caisses[caf], { letters: { ...service, send: working } });
    clock.advance(MINUTE_MS);
    await jobs.runDue();
    expect(await payloads()).toEqual([null]);
    expect(await letters()).toHaveLength(1);
  });

  it('is not offered by a caisse that sends no letters', async () => {
    const { services } = resets;
    const capabilities = services.caisses[caf].capabilities.filter((one) => one !== 'letters');
    const without = {
      ...services,
      caisses: { ...services.caisses, [caf]: { ...services.caisses[caf], capabilities } },
    };
    const { nir, birthName } = person;
    const answer = await startReset(without, { caisse: caf, nir, birthName }, newVisit());
    expect(answer).toMatchObject({ contacts: [{ kind: 'mobile' }, { kind: 'mail' }] });
  });
});
