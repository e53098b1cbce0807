import { beforeEach, describe, expect, it } from 'vitest';
import type { AuthorisationsAnswer } from '#contract/routes/authorisations.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import { referenceCouples } from '../caisses/reference/couples.ts';
import { queuedLetters } from '../caisses/reference/letters.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { Refusal } from '../server/problems.ts';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { enterAccount } from './account-routes.ts';
import { chooseFile, giveAuthorisation, seeAuthorisations, withdrawAuthorisation } from './authorisations.ts';
import { signIn } from './sign-in.ts';
import { newSessionId, withAccounts, wordOf } from './testing/with-accounts.ts';

const password = 'Garonne2031Bleue';

onEachDatabase('management authorisations', (suite) => {
  let isSilentAfterGiving = false;
  const world = withAccounts(suite, {
    // Requests of one act wait for each other in real time.
    clock: { ...manualClock(), sleep: systemClock.sleep },
    caisses: (all) => ({
      ...all,
      'caf-31': {
        ...all['caf-31'],
        authorisations: {
          ...all['caf-31'].authorisations,
          async give(request) {
            const outcome = await all['caf-31'].authorisations.give(request);
            if (isSilentAfterGiving) throw new CaisseUnavailable('caf-31', 'timeout');
            return outcome;
          },
        },
      },
    }),
  });
  const site = () => ({ ...world.kiosk.site, services: [...world.kiosk.site.services, 'authorisations'] });
  const kiosk = () => ({ ...world.kiosk, site: site() });

  beforeEach(async () => {
    isSilentAfterGiving = false;
    await writeCouples(world.services.database, referenceCouples, world.services.clock.now(), 'replace');
    await world.services.database.deleteFrom('jobs').execute();
    world.gateway.sent.mails.splice(0);
    world.gateway.sent.sms.splice(0);
  });

  const enter = async (key: string, caisse: 'caf-31' | 'cpam-31' = 'caf-31') => {
    const sessionId = newSessionId();
    const { nir } = personNamed(key);
    const answer = await signIn(world.services, world.kiosk, { caisse, nir, password, sessionId });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error(`refused: ${wordOf(answer)}`);
    return { sessionId, token: answer.account.token };
  };
  type Visit = Awaited<ReturnType<typeof enter>>;

  /** As the route does it: the door, then the handler. */
  const call = async (act: Parameters<typeof enterAccount>[1], visit: Visit) => {
    const place = placeOnKiosk(world.kiosk, visit.sessionId);
    const session = await enterAccount(world.services, act, { token: visit.token, place });
    return session instanceof Refusal ? session : ({ place, session, kiosk: kiosk() } as const);
  };
  const see = async (visit: Visit) => {
    const entered = await call('seeAuthorisations', visit);
    if (entered instanceof Refusal) return entered;
    return await seeAuthorisations(world.services, { ...entered, body: visit });
  };
  const give = async (visit: Visit, more: object = {}) => {
    const entered = await call('giveAuthorisation', visit);
    if (entered instanceof Refusal) return entered;
    const body = { ...visit, act: newSessionId(), currentPassword: password, spouse: await refOf(visit), ...more };
    return await orCaisseUnavailable(async () => await giveAuthorisation(world.services, { ...entered, body }));
  };
  const withdraw = async (visit: Visit, more: object = {}) => {
    const entered = await call('withdrawAuthorisation', visit);
    if (entered instanceof Refusal) return entered;
    const body = { ...visit, act: newSessionId(), spouse: await refOf(visit), ...more };
    return await withdrawAuthorisation(world.services, { ...entered, body });
  };
  const choose = async (visit: Visit, file: string | null) => {
    const entered = await call('chooseFile', visit);
    if (entered instanceof Refusal) return entered;
    return await chooseFile(world.services, { ...entered, body: { ...visit, file } });
  };
  const shown = async (visit: Visit): Promise<AuthorisationsAnswer> => {
    const answer = await see(visit);
    if (answer instanceof Refusal) throw new Error(`refused: ${wordOf(answer)}`);
    return answer;
  };
  const refOf = async (visit: Visit) => (await shown(visit)).spouse?.ref ?? 'A'.repeat(43);
  const messages = async () => {
    await world.services.jobs.runDue();
    const { mails, sms } = world.gateway.sent;
    return [
      ...mails.map(({ to, subject }) => `${to} ${subject}`),
      ...sms.map(({ to, text }) => `${to} ${text.slice(6, 40)}`),
    ];
  };
  const history = async (key: string) => {
    const person = await world.personId(key);
    return (await eventsOf(world.services.database, { caisse: 'caf-31', person })).map(({ kind, place }) => [
      kind,
      place,
    ]);
  };
  const actsAs = async () =>
    await withVisitorTables(world.services.database)
      .selectFrom('visitor_sessions')
      .select(['acts_as', 'act_for'])
      .execute();

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
      expect(await seen('denis')).toEqual([true, undefined, undefined, []]);
    });

    it('P21 under names that are good in one session alone, and are not the caisse’s own', async () => {
      const refs = [await refOf(await enter('claire')), await refOf(await enter('claire'))];
      expect(refs[0]).not.toBe(refs[1]);
      expect(refs).not.toContain(await world.personId('mathieu'));
      expect(wordOf(await give(await enter('claire'), { spouse: refs[0] }))).toBe('notAllowed');
    });

    it('only where the hall offers it, at a caisse that has them', async () => {
      const visit = await enter('claire');
      const entered = await call('seeAuthorisations', visit);
      if (entered instanceof Refusal) throw new Error('refused');
      const elsewhere = { ...entered, kiosk: world.kiosk, body: visit };
      expect(wordOf(await seeAuthorisations(world.services, elsewhere))).toBe('notOfferedHere');
      expect(wordOf(await see(await enter('claire', 'cpam-31')))).toBe('notOfferedHere');
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

    it('never without the current password, whose tries count like those of a sign-in', async () => {
      const visit = await enter('claire');
      for (let time = 0; time < 5; time += 1) {
        expect(wordOf(await give(visit, { currentPassword: 'Garonne2031Verte' }))).toBe('doesNotMatch');
      }
      expect(wordOf(await give(visit))).toBe('tooManyTries');
      await expect(enter('claire')).rejects.toThrow('tooManyTries');
      expect((await shown(visit)).spouse).toMatchObject({ isAuthorised: false });
      expect(await messages()).toEqual([]);
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
      isSilentAfterGiving = true;
      expect(wordOf(await give(visit, { act }))).toBe('caisseUnavailable');
      expect(await messages()).toEqual([]);
      isSilentAfterGiving = false;
      expect(await give(visit, { act })).toMatchObject({ spouse: { isAuthorised: true } });
      expect(await messages()).toHaveLength(4);
    });

    it('that says another thing the second time they are refused', async () => {
      const visit = await enter('claire');
      const act = newSessionId();
      await give(visit, { act });
      expect(wordOf(await withdraw(visit, { act, spouse: 'B'.repeat(43) }))).toBe('notAllowed');
      expect((await shown(visit)).spouse).toMatchObject({ isAuthorised: true });
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

  describe('#50 in the file of the spouse', () => {
    const inFileOfFabrice = async () => {
      const visit = await enter('sandrine');
      const file = (await shown(visit)).receivedFrom[0]?.ref ?? '';
      expect(await choose(visit, file)).toMatchObject({ actsIn: file });
      return visit;
    };
    const may = async (visit: Visit, act: Parameters<typeof enterAccount>[1]) => wordOf(await call(act, visit));

    it('an authorised spouse has its services, and authorises nobody', async () => {
      const visit = await enter('sandrine');
      expect(await may(visit, 'consultRightsAndPayments'), 'in their own file').toBe('notAllowed');
      for (const act of ['readOwnData', 'reportError', 'declareSeparation', 'requestInOwnName'] as const) {
        expect(await may(visit, act), act).toBe('answered');
      }
      const acting = await inFileOfFabrice();
      for (const act of ['consultRightsAndPayments', 'declareChange', 'requestBenefit', 'readOwnData'] as const) {
        expect(await may(acting, act), act).toBe('answered');
      }
      for (const act of ['giveAuthorisation', 'withdrawAuthorisation', 'seeAuthorisations'] as const) {
        expect(await may(acting, act), act).toBe('notAllowed');
      }
      expect(await choose(acting, null)).toMatchObject({ actsIn: null });
      expect(await may(acting, 'consultRightsAndPayments')).toBe('notAllowed');
    });

    it('nobody goes who is not authorised, nor by the name of another session', async () => {
      const other = (await shown(await enter('sandrine'))).receivedFrom[0]?.ref ?? '';
      for (const key of ['mathieu', 'sandrine'])
        expect(wordOf(await choose(await enter(key), other))).toBe('notAllowed');
    });

    it('a withdrawal ends it at once, and the session is back in its own file', async () => {
      const visit = await inFileOfFabrice();
      await withdraw(await enter('fabrice'));
      expect(await actsAs()).toContainEqual({ acts_as: 'self', act_for: null });
      expect(await actsAs()).not.toContainEqual(expect.objectContaining({ acts_as: 'authorisedSpouse' }));
      expect(await may(visit, 'consultRightsAndPayments')).toBe('notAllowed');
    });

    it('one that was withdrawn elsewhere, or whose couple has ended, opens nothing at the next request', async () => {
      for (const change of [{ isAuthorised: false }, { isOver: true }]) {
        const visit = await inFileOfFabrice();
        const couple = referenceCouples.filter(({ responsible }) => responsible === personNamed('fabrice').nir);
        await writeCouples(
          world.services.database,
          couple.map((one) => ({ ...one, ...change })),
          0,
          'replace',
        );
        expect(await may(visit, 'consultRightsAndPayments')).toBe('notAllowed');
        expect(await actsAs()).not.toContainEqual(expect.objectContaining({ acts_as: 'authorisedSpouse' }));
        await writeCouples(world.services.database, referenceCouples, 0, 'replace');
      }
    });

    it('the database holds no session that acts for nobody, or for another as itself', async () => {
      await enter('sandrine');
      const person = await world.personId('fabrice');
      const wrong = [
        { acts_as: 'authorisedSpouse', act_for: null },
        { acts_as: 'self', act_for: person },
        { acts_as: 'guardian', act_for: person },
        { audience: 'landlord', acts_as: 'authorisedSpouse', act_for: person },
      ] as const;
      for (const columns of wrong) {
        const change = withVisitorTables(world.services.database)
          .updateTable('visitor_sessions')
          .set(columns)
          .execute();
        await expect(change).rejects.toThrow(/visitor_sessions_acts/);
      }
    });
  });

  it('at a caisse without couples each has a file of their own', async () => {
    const visit = await enter('claire', 'cpam-31');
    expect(wordOf(await call('consultRightsAndPayments', visit))).toBe('answered');
  });
});
