import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { codeIn, newVisit, testResets, wordOf, type TestResets } from '../password-resets/testing/test-resets.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { sweepOneTimeCodes } from './check-code.ts';

const otherThan = (code: string): string => String((Number(code) + 123_456) % 1_000_000).padStart(6, '0');

onEachDatabase('one-time codes', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
    person = await resets.addPerson();
  });
  beforeEach(async () => {
    await resets.forget();
  });

  const advance = (ms: number): void => resets.services.clock.advance(ms);
  const begun = async (visit = newVisit()) => ({ visit, resetId: await resets.begin(person, visit) });

  describe('P01 of six digits', () => {
    it('come by SMS to the number on file, and are right once (#158, #160)', async () => {
      const { visit, resetId } = await begun();
      const code = await resets.receive(resetId, visit);
      expect(resets.sent.sms).toHaveLength(1);
      expect(resets.sent.sms[0]?.to).toBe(person.mobile);
      expect(resets.sent.sms[0]?.text).not.toContain(person.birthName);
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
      expect(wordOf(await resets.check(resetId, visit, code))).toBe('codeUsed');
    });

    it('come by mail to the address on file', async () => {
      const { visit, resetId } = await begun();
      await resets.send(resetId, visit, 'mail');
      await resets.services.jobs.runDue();
      expect(resets.sent.mails.map(({ to }) => to)).toEqual([person.mail]);
      const code = codeIn(resets.sent.mails[0]?.text);
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
    });

    it('are good for ten minutes; « expired » hears only who types the right digits', async () => {
      const { visit, resetId } = await begun();
      const code = await resets.receive(resetId, visit);
      advance(10 * MINUTE_MS + 1);
      expect(wordOf(await resets.check(resetId, visit, otherThan(code)))).toBe('doesNotMatch');
      expect(wordOf(await resets.check(resetId, visit, code))).toBe('codeExpired');
    });

    it('are still good in the last of the ten minutes', async () => {
      const { visit, resetId } = await begun();
      const code = await resets.receive(resetId, visit);
      advance(10 * MINUTE_MS - SECOND_MS);
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
    });
  });

  describe('P06 tries', () => {
    it('are five: then not even the right digits are', async () => {
      const { visit, resetId } = await begun();
      const code = await resets.receive(resetId, visit);
      for (let time = 0; time < oneTimeCodePolicy.tries; time += 1) {
        expect(wordOf(await resets.check(resetId, visit, otherThan(code)))).toBe('doesNotMatch');
      }
      expect(wordOf(await resets.check(resetId, visit, code))).toBe('codeDestroyed');
    });

    it('are fifteen a day for one identity, whatever the code and the kiosk; the holder is told once', async () => {
      for (let round = 0; round < 3; round += 1) {
        const { visit, resetId } = await begun(newVisit({ kioskId: 7 + round }));
        const code = await resets.receive(resetId, visit);
        for (let time = 0; time < 5; time += 1) await resets.check(resetId, visit, otherThan(code));
        advance(MINUTE_MS);
      }
      const { visit, resetId } = await begun();
      for (let time = 0; time < 3; time += 1) {
        expect(wordOf(await resets.check(resetId, visit, '000000'))).toBe('tooManyTries');
      }
      await resets.services.jobs.runDue();
      const notices = resets.sent.mails.filter(({ subject }) => subject.startsWith('Trop d’essais'));
      expect(notices.map(({ to }) => to)).toEqual([person.mail]);
      advance(DAY_MS);
      const { visit: nextDay, resetId: another } = await begun();
      expect(wordOf(await resets.check(another, nextDay, '000000'))).toBe('doesNotMatch');
    });
  });

  describe('a code asked for again', () => {
    it('comes no sooner than thirty seconds after the last, and then replaces it (#159)', async () => {
      const { visit, resetId } = await begun();
      const first = await resets.receive(resetId, visit);
      expect(wordOf(await resets.send(resetId, visit))).toBe('tooManyTries');
      advance(30 * SECOND_MS);
      const second = await resets.receive(resetId, visit);
      expect(resets.sent.sms).toHaveLength(2);
      if (first !== second) expect(wordOf(await resets.check(resetId, visit, first))).toBe('doesNotMatch');
      expect(await resets.check(resetId, visit, second)).toMatchObject({ resetToken: expect.any(String) as string });
    });

    it('P09 comes three times a day: beyond, nothing is sent and the last one stays', async () => {
      const { visit, resetId } = await begun();
      let code = '';
      for (let time = 0; time < 3; time += 1) {
        code = await resets.receive(resetId, visit);
        advance(MINUTE_MS);
      }
      expect(wordOf(await resets.send(resetId, visit))).toBe('tooManyTries');
      await resets.services.jobs.runDue();
      expect(resets.sent.sms).toHaveLength(3);
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
    });
  });

  describe('P05 where they are kept', () => {
    it('nothing of a code is in the database: neither while the message waits, nor after', async () => {
      const { visit, resetId } = await begun();
      resets.sent.answer = { kind: 'unavailable' };
      await resets.send(resetId, visit);
      await resets.services.jobs.runDue();
      const waiting = await everything();
      resets.sent.answer = { kind: 'handedOver' };
      advance(10 * SECOND_MS);
      await resets.services.jobs.runDue();
      const code = codeIn(resets.sent.sms[0]?.text);
      const after = await everything();
      for (const content of [waiting, after]) {
        expect(content.length).toBeGreaterThan(1_000);
        for (const secret of [code, person.mobile ?? '', person.mail ?? '', person.nir]) {
          expect(content).not.toContain(secret);
          expect(content).not.toContain(Buffer.from(secret).toString('hex'));
        }
      }
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
    });

    it('a message that could not leave within ten minutes is given up', async () => {
      const { visit, resetId } = await begun();
      resets.sent.answer = { kind: 'unavailable' };
      await resets.send(resetId, visit);
      await resets.services.jobs.runDue();
      resets.sent.answer = { kind: 'handedOver' };
      advance(11 * MINUTE_MS);
      await resets.services.jobs.runDue();
      expect(resets.sent.sms).toEqual([]);
    });

    it('are forgotten some time after their end', async () => {
      const { visit, resetId } = await begun();
      await resets.receive(resetId, visit);
      const { database, clock } = resets.services;
      advance(19 * MINUTE_MS);
      expect(await sweepOneTimeCodes(database, clock.now())).toBe(0);
      advance(MINUTE_MS);
      expect(await sweepOneTimeCodes(database, clock.now())).toBe(1);
    });

    /** All that a reader of the database could read of codes, resets, counters and jobs. */
    async function everything(): Promise<string> {
      const parts = ['one_time_codes', 'password_resets', 'jobs', 'throttle_counters'].map(
        (table) => sql`select coalesce(string_agg(t::text, ' '), '') as text from ${sql.table(table)} as t`,
      );
      const texts: string[] = [];
      for (const part of parts) {
        const { rows } = await part.execute(resets.services.database);
        texts.push((rows[0] as { readonly text: string }).text);
      }
      return texts.join('\n');
    }
  });

  describe('P14 bound to the visit that asked', () => {
    it.each([
      ['another session', {}],
      ['another kiosk', { kioskId: 8 }],
      ['another key of the kiosk', { kioskKeyId: 2 }],
    ] as const)('a code is good for nothing in %s', async (_where, changes) => {
      const { visit, resetId } = await begun();
      const code = await resets.receive(resetId, visit);
      const elsewhere = { ...visit, ...(Object.keys(changes).length === 0 ? newVisit() : changes) };
      expect(wordOf(await resets.check(resetId, elsewhere, code))).toBe('sessionOver');
      const own = newVisit(elsewhere);
      expect(wordOf(await resets.check(await resets.begin(person, own), own, code))).toBe('doesNotMatch');
      expect(await resets.check(resetId, visit, code)).toMatchObject({ resetToken: expect.any(String) as string });
    });
  });

  describe('a contact that', () => {
    it('changed less than seven days ago is neither shown nor written to', async () => {
      const moved = await resets.addPerson({ mobileChangedDaysAgo: 6 });
      const visit = newVisit();
      const answer = await resets.start(moved, visit);
      expect(answer).toMatchObject({ contacts: [{ kind: 'mail' }, { kind: 'letter' }] });
    });

    it('changed after it was shown is not written to either', async () => {
      const { visit, resetId } = await begun();
      await sql`update reference_contacts set changed_at = ${resets.services.clock.now()}
        where value = ${person.mobile}`.execute(resets.services.database);
      await resets.send(resetId, visit);
      await resets.services.jobs.runDue();
      expect(resets.sent.sms).toEqual([]);
      await sql`update reference_contacts set changed_at = 0 where value = ${person.mobile}`.execute(
        resets.services.database,
      );
    });

    it('was not offered is refused', async () => {
      const { visit, resetId } = await begun();
      expect(wordOf(await resets.send(resetId, visit, 'fax'))).toBe('notAllowed');
    });
  });

  it('wait for a caisse that is down, and come when it answers', async () => {
    const { visit, resetId } = await begun();
    resets.caisseSwitch.takeDown('caf-31');
    await resets.send(resetId, visit);
    await resets.services.jobs.runDue();
    expect(resets.sent.sms).toEqual([]);
    resets.caisseSwitch.bringUp('caf-31');
    advance(10 * SECOND_MS);
    await resets.services.jobs.runDue();
    expect(resets.sent.sms).toHaveLength(1);
  });
});
