import { describe, expect, it } from 'vitest';
import { ancestryHoldsMs } from '#domain/identity/password-ancestry.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { queuedLetters } from '../caisses/reference/letters.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { recordAncestry } from '../visitors/ancestry.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { newSessionId, wordOf } from './testing/with-accounts.ts';
import { withAuthorisations } from './testing/with-authorisations.ts';

onEachDatabase('management authorisations', (suite) => {
  const { world, enter, give, withdraw, shown, refOf, messages, history, losesAnswers } = withAuthorisations(suite);

  describe('#46 are seen', () => {
    it('by the one who is responsible, by the spouse, in both directions, and by nobody after the couple has ended', async () => {
      const seen = async (key: string) => {
        const { isResponsible, spouse, receivedFrom } = await shown(await enter(key));
        return [isResponsible, spouse?.name, spouse?.isAuthorised, receivedFrom.map(({ name }) => name)];
      };
      expect(await seen('claire')).toEqual([true, 'Mathieu L.', false, []]);
      expect(await seen('mathieu')).toEqual([false, undefined, undefined, []]);
      expect(await seen('sandrine')).toEqual([false, undefined, undefined, ['Fabrice C.']]);
      expect(await seen('romain')).toEqual([true, 'Estelle D.', true, ['Estelle D.']]);
      expect(await seen('odile')).toEqual([true, 'Hugo B.', false, []]);
      expect(await seen('valerie')).toEqual([true, undefined, undefined, []]);
      expect(await seen('didier')).toEqual([true, undefined, undefined, []]);
    });

    it('P21 under names that are good in one session alone, and are not the caisse’s own', async () => {
      const refs = [await refOf(await enter('claire')), await refOf(await enter('claire'))];
      expect(refs[0]).not.toBe(refs[1]);
      expect(refs).not.toContain(await world.personId('mathieu'));
      expect(wordOf(await give(await enter('claire'), { spouse: refs[0] }))).toBe('notAllowed');
    });
  });

  describe('#187 are given', () => {
    it('#49 with the current password; both are told, and both read it in their history', async () => {
      const visit = await enter('claire');
      expect(await give(visit)).toMatchObject({ spouse: { name: 'Mathieu L.', isAuthorised: true } });
      expect(await messages()).toEqual([
        'claire@example.org Une autorisation de gestion a été donnée',
        'mathieu@example.org Une autorisation de gestion vous est donnée',
        expect.stringContaining('votre conjoint ou conjointe est a'),
        expect.stringContaining('votre conjoint ou conjointe vous '),
      ]);
      const texts = [...world.gateway.sent.mails, ...world.gateway.sent.sms].map(({ text }) => text).join('\n');
      for (const name of ['Claire', 'Mathieu', 'Lagarde', 'Fournier']) expect(texts, 'P21').not.toContain(name);
      expect((await history('claire'))[0]).toEqual(['authorisationGiven', world.kiosk.site.name]);
      expect(await history('mathieu')).toEqual([['authorisationReceived', null]]);
      expect((await shown(await enter('mathieu'))).receivedFrom).toMatchObject([{ name: 'Claire F.' }]);
    });

    it('to a spouse without account, and by letter to who has no contact', async () => {
      const { database, clock } = world.services;
      const couple = { responsible: personNamed('claire').nir, spouse: personNamed('yvonne').nir };
      const [former] = referenceCouples.filter(({ responsible }) => responsible === couple.responsible);
      if (former === undefined) throw new Error('Claire has no spouse');
      await writeCouples(database, [{ ...former, isOver: true }], clock.now(), 'replace');
      await writeCouples(database, [{ ...former, ...couple }], clock.now(), 'replace');
      try {
        expect(wordOf(await give(await enter('claire')))).toBe('answered');
        await messages();
        await world.services.jobs.runDue();
        expect(await queuedLetters(database)).toMatchObject([{ caisse: 'caf-31', addressee: 'Yvonne Delmas' }]);
        expect(await history('yvonne')).toEqual([['authorisationReceived', null]]);
      } finally {
        const tables = database.withTables<ReferenceTables>();
        await tables.deleteFrom('reference_letters').execute();
        await tables
          .deleteFrom('reference_couples')
          .where('spouse', '=', await world.personId('yvonne'))
          .execute();
      }
    });

    it('never without the current password, whose tries are no sign-in’s', async () => {
      const visit = await enter('claire');
      for (let time = 0; time < 5; time += 1) {
        expect(wordOf(await give(visit, { currentPassword: 'Garonne2031Verte' }))).toBe('doesNotMatch');
      }
      expect(wordOf(await give(visit))).toBe('tooManyTries');
      await enter('claire');
      expect((await shown(visit)).spouse).toMatchObject({ isAuthorised: false });
      expect(await messages()).toEqual([]);
    });

    it('not by a password that a provisional code gave less than seven days ago', async () => {
      const { database, clock } = world.services;
      const [holder, now] = [{ caisse: 'caf-31', person: await world.personId('claire') } as const, clock.now()];
      const account = await world.services.caisses['caf-31'].accounts.of(holder.person);
      if (account.kind !== 'active') throw new Error('she has no account');
      const descendsFromCodeSince = async (since: number) =>
        await database.transaction().execute(async (transaction) => {
          const code = { kind: 'code', level: 'presented', since } as const;
          await recordAncestry(transaction, holder, account.passwordChangedAt, [code]);
        });
      await descendsFromCodeSince(now - ancestryHoldsMs + 1);
      const visit = await enter('claire');
      expect(wordOf(await give(visit))).toBe('notAllowed');
      await descendsFromCodeSince(now - ancestryHoldsMs);
      expect(wordOf(await give(visit))).toBe('answered');
    });

    it('within five minutes of a confirmation without the password, and no later', async () => {
      const confirmed = await enter('claire');
      expect(wordOf(await give(confirmed, { currentPassword: undefined }))).toBe('notAllowed');
      const { database, clock } = world.services;
      const note = withVisitorTables(database).updateTable('visitor_sessions').set({ confirmed_at: clock.now() });
      await note.execute();
      clock.advance(MINUTE_MS);
      expect(wordOf(await give(confirmed, { currentPassword: undefined }))).toBe('answered');
      const late = await enter('odile');
      await withVisitorTables(database)
        .updateTable('visitor_sessions')
        .set({ confirmed_at: clock.now() - 5 * MINUTE_MS - 1 })
        .execute();
      expect(wordOf(await give(late, { currentPassword: undefined }))).toBe('notAllowed');
    });

    it('#185 by nobody but the one who is responsible for the file', async () => {
      for (const key of ['mathieu', 'sandrine']) expect(wordOf(await give(await enter(key))), key).toBe('notAllowed');
      expect(wordOf(await give(await enter('valerie'))), 'the couple has ended').toBe('notAllowed');
    });

    it('once: what is given already is not given again, and nobody is told twice', async () => {
      const visit = await enter('claire');
      await give(visit);
      expect(wordOf(await give(visit))).toBe('notAllowed');
      expect(await messages()).toHaveLength(4);
    });
  });

  describe('I3 by one act', () => {
    it('are given once, however often it is sent, also at once', async () => {
      const visit = await enter('claire');
      const act = newSessionId();
      const answers = await Promise.all([give(visit, { act }), give(visit, { act }), give(visit, { act })]);
      answers.push(await give(visit, { act }));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await messages()).toHaveLength(4);
      expect((await history('claire')).filter(([kind]) => kind === 'authorisationGiven')).toHaveLength(1);
    });

    it('whose answer the caisse lost, they are given by the repeat, and told', async () => {
      const visit = await enter('claire');
      const act = newSessionId();
      losesAnswers(true);
      expect(wordOf(await give(visit, { act }))).toBe('caisseUnavailable');
      expect(await messages()).toEqual([]);
      losesAnswers(false);
      expect(await give(visit, { act })).toMatchObject({ spouse: { isAuthorised: true } });
      expect(await messages()).toHaveLength(4);
    });

    it('that says another thing the second time they are refused', async () => {
      const visit = await enter('claire');
      const act = newSessionId();
      await give(visit, { act });
      expect(wordOf(await give(visit, { act, spouse: 'B'.repeat(43) })), 'another spouse').toBe('notAllowed');
      expect(wordOf(await withdraw(visit, { act })), 'another kind').toBe('notAllowed');
      expect((await shown(visit)).spouse).toMatchObject({ isAuthorised: true });
    });

    it('that was proven to withdraw, without the password, they are not given', async () => {
      const visit = await enter('fabrice');
      const [act, spouse] = [newSessionId(), await refOf(visit)];
      losesAnswers(true);
      expect(wordOf(await withdraw(visit, { act, spouse }))).toBe('caisseUnavailable');
      losesAnswers(false);
      expect(wordOf(await give(visit, { act, spouse, currentPassword: undefined }))).toBe('notAllowed');
      expect((await shown(visit)).spouse).toMatchObject({ isAuthorised: false });
      expect(wordOf(await withdraw(visit, { act, spouse })), 'the repeat').toBe('answered');
    });
  });

  describe('#54 are withdrawn', () => {
    it('with no more than the session; both are told', async () => {
      const visit = await enter('fabrice');
      expect(await withdraw(visit)).toMatchObject({ spouse: { name: 'Sandrine G.', isAuthorised: false } });
      expect((await messages()).slice(0, 2)).toEqual([
        'fabrice@example.org Une autorisation de gestion a été retirée',
        'sandrine@example.org Votre autorisation de gestion a pris fin',
      ]);
      expect((await history('sandrine'))[0]).toEqual(['authorisationEnded', null]);
      expect((await shown(await enter('sandrine'))).receivedFrom).toEqual([]);
      expect(wordOf(await withdraw(visit)), 'there is none any more').toBe('notAllowed');
    });

    it('by nobody else: not by the spouse', async () => {
      expect(wordOf(await withdraw(await enter('sandrine')))).toBe('notAllowed');
    });
  });
});
