import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caisses } from '../caisses/caisses.ts';
import { ordinaryPeople, personNamed } from '../caisses/testing/people.ts';
import { testGateway, type TestGateway } from '../codes/testing/test-gateway.ts';
import { connect } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { systemClock } from '../server/clock.ts';
import { onPostgres } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { endVisit } from '../visitors/end-sessions.ts';
import { giveToken } from '../visitors/code-tokens.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { choosePasswordOnKiosk } from '../codes/uses/code-use.ts';
import { changePassword } from './change-password.ts';
import { keepAccount } from './keep-account.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, servicesOf, withAccounts, wordOf } from './testing/with-accounts.ts';

const newPassword = 'Violette77Pastel';
const wrong = 'Garonne2031Verte';

onPostgres('accounts on two gateways at once', (suite) => {
  const clock = { ...manualClock(), sleep: systemClock.sleep };
  /** What the caisse has compared and set, and what happens just before and after it has. */
  const seen = {
    compared: 0,
    set: [] as string[],
    beforeComparing: async () => {},
    afterComparing: async () => {},
    afterSetting: async () => {},
  };
  const watched = (caisses: Caisses): Caisses => {
    const { accounts } = caisses['caf-31'];
    return {
      ...caisses,
      'caf-31': {
        ...caisses['caf-31'],
        accounts: {
          ...accounts,
          async verifyPassword(request) {
            seen.compared += 1;
            await seen.beforeComparing();
            const verdict = await accounts.verifyPassword(request);
            await seen.afterComparing();
            return verdict;
          },
          async setPassword(request) {
            const outcome = await accounts.setPassword(request);
            if (outcome.kind === 'set') seen.set.push(request.password);
            await seen.afterSetting();
            return outcome;
          },
        },
      },
    };
  };
  const world = withAccounts(suite, { clock, caisses: watched });
  let secondDatabase: OpenDatabase;
  let secondGateway: TestGateway;
  let gateways: readonly (typeof world.services)[];

  beforeAll(async () => {
    secondDatabase = await connect(suite.location(), clock);
    secondGateway = await testGateway(secondDatabase.kysely, { clock, keys: world.services.keys, caisses: watched });
    gateways = [world.services, servicesOf(secondGateway)];
  });
  afterAll(async () => await secondDatabase.close());
  beforeEach(() => {
    Object.assign(seen, {
      compared: 0,
      set: [],
      beforeComparing: async () => {},
      afterComparing: async () => {},
      afterSetting: async () => {},
    });
  });

  const gatewayOf = (index: number) => {
    const services = gateways[index % gateways.length];
    if (services === undefined) throw new Error('there are two gateways');
    return services;
  };
  const enter = async (person: { nir: string; password: string }, index = 0, sessionId = newSessionId()) => {
    const { nir, password } = person;
    const answer = await signIn(gatewayOf(index), world.kiosk, { caisse: 'caf-31', nir, password, sessionId });
    return { answer, sessionId, word: wordOf(answer) };
  };
  const opened = async (index = 0) => {
    const { answer, sessionId } = await enter(claire, index);
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error('it did not open');
    return { sessionId, token: answer.account.token };
  };
  const change = async (visit: { sessionId: string; token: string }, act: string, index = 0, password = newPassword) =>
    await changePassword(gatewayOf(index), world.kiosk, { ...visit, act, password, currentPassword: claire.password });
  const times = (count: number) => Array.from({ length: count }, (_, index) => index);
  const tally = (words: readonly string[]) =>
    Object.fromEntries(
      [...new Set(words)].toSorted().map((word) => [word, words.filter((one) => one === word).length]),
    );
  const keep = async ({ sessionId, token }: { sessionId: string; token: string }, index = 0) =>
    wordOf(await keepAccount(gatewayOf(index), { token, place: placeOnKiosk(world.kiosk, sessionId) }));

  describe('twenty sign-ins at once from one kiosk', () => {
    it('P06 compare five wrong passwords of one person, no more', async () => {
      const words = await Promise.all(
        times(20).map(async (index) => (await enter({ nir: claire.nir, password: `${wrong}${index}` }, index)).word),
      );
      expect(tally(words)).toEqual({ doesNotMatch: 5, tooManyTries: 15 });
      expect(seen.compared).toBe(5);
    });

    it('leave one account open in one visit, however many were right', async () => {
      const sessionId = newSessionId();
      const words = await Promise.all(times(20).map(async (index) => (await enter(claire, index, sessionId)).word));
      expect(words).toContain('answered');
      expect(new Set(words)).not.toContain('doesNotMatch');
      expect(await world.sessions()).toHaveLength(1);
    });

    it('of twenty people each hear their own answer, and the kiosk calls nobody', async () => {
      const strangers = ordinaryPeople.slice(0, 19).map(({ nir }) => ({ nir, password: wrong }));
      const words = await Promise.all([...strangers, claire].map(async (one, index) => (await enter(one, index)).word));
      expect(tally(words)).toEqual({ answered: 1, doesNotMatch: 19 });
      const calls = await world.services.database.selectFrom('agent_calls').select('reason').execute();
      expect(calls).toEqual([]);
    });
  });

  describe('a change of the password', () => {
    it('lets nobody in with the old one who was just compared', async () => {
      const visit = await opened();
      let isChanged = false;
      seen.afterComparing = async () => {
        if (isChanged) return;
        isChanged = true;
        expect(wordOf(await change(visit, newSessionId(), 1))).toBe('answered');
      };
      expect((await enter(claire)).word).toBe('doesNotMatch');
      expect(await world.sessions()).toHaveLength(1);
      expect(await keep(visit)).toBe('answered');
    });

    it('ends whoever came in with the old one while the caisse set the new one', async () => {
      const visit = await opened();
      seen.afterSetting = async () => void (await enter(claire, 1));
      const before = await enter(claire, 1);
      expect(before.word).toBe('answered');
      expect(wordOf(await change(visit, newSessionId()))).toBe('answered');
      expect(await world.sessions()).toHaveLength(1);
    });

    it('beside sign-ins at any moment leaves no session of the old password that still opens anything', async () => {
      for (let round = 0; round < 3; round += 1) {
        const password = round % 2 === 0 ? newPassword : claire.password;
        const currentPassword = round % 2 === 0 ? claire.password : newPassword;
        const { answer, sessionId } = await enter({ nir: claire.nir, password: currentPassword });
        if (!('kind' in answer) || answer.kind !== 'open') throw new Error('it did not open');
        const visit = { sessionId, token: answer.account.token };
        const guests = times(4).map(
          async (index) => await enter({ nir: claire.nir, password: currentPassword }, index),
        );
        const changed = await changePassword(gatewayOf(1), world.kiosk, {
          ...visit,
          act: newSessionId(),
          password,
          currentPassword,
        });
        expect(wordOf(changed)).toBe('answered');
        for (const guest of await Promise.all(guests)) {
          if (!('kind' in guest.answer) || guest.answer.kind !== 'open') continue;
          expect(await keep({ sessionId: guest.sessionId, token: guest.answer.account.token })).toBe('sessionOver');
        }
        expect(await keep(visit)).toBe('answered');
        clock.advance(1_000);
      }
    });

    it('that comes twice at once is one: set once, told once, answered to both', async () => {
      const visit = await opened();
      const act = newSessionId();
      const answers = await Promise.all(times(4).map(async (index) => await change(visit, act, index)));
      expect(answers.map(wordOf)).toEqual(['answered', 'answered', 'answered', 'answered']);
      expect(seen.set).toEqual([newPassword]);
      await world.services.jobs.runDue();
      expect(world.gateway.sent.mails).toHaveLength(1);
    });

    it('that its own repeat overtakes hears the same, though its current password is none any more', async () => {
      const visit = await opened();
      const act = newSessionId();
      let isOvertaken = false;
      seen.beforeComparing = async () => {
        if (isOvertaken) return;
        isOvertaken = true;
        expect(wordOf(await change(visit, act, 1))).toBe('answered');
      };
      expect(wordOf(await change(visit, act))).toBe('answered');
      expect(seen.set).toEqual([newPassword]);
    });

    it('by two acts at once, with two passwords, leaves the account with the one that was told last', async () => {
      const visit = await opened();
      const passwords = [newPassword, wrong];
      const answers = await Promise.all(
        passwords.map(async (password, index) => wordOf(await change(visit, newSessionId(), index, password))),
      );
      expect(answers).toContain('answered');
      clock.advance(1_000);
      const good = await Promise.all(
        passwords.map(async (password) => (await enter({ nir: claire.nir, password })).word),
      );
      expect(good.toSorted()).toEqual(['answered', 'doesNotMatch']);
    });

    it('whose process died holds up its repeat no longer than its lease', async () => {
      const visit = await opened();
      const act = newSessionId();
      const died = new Promise<void>((resolve) => {
        seen.afterSetting = async () => {
          resolve();
          return await new Promise(() => {});
        };
      });
      void change(visit, act);
      await died;
      expect(await keep(visit), 'nobody has noted the change yet').toBe('answered');
      seen.afterSetting = async () => {};
      const repeat = change(visit, act, 1);
      clock.advance(16_000);
      expect(wordOf(await repeat)).toBe('answered');
      expect(await keep(visit)).toBe('answered');
    });
  });

  it('P18 a wipe beside « still here » leaves nothing open', async () => {
    for (let round = 0; round < 5; round += 1) {
      const visit = await opened(round);
      await Promise.all([
        ...times(6).map(async (index) => await keep(visit, index)),
        endVisit(secondDatabase.kysely, visit.token, placeOnKiosk(world.kiosk, visit.sessionId)),
        ...times(6).map(async (index) => await keep(visit, index)),
      ]);
      expect(await world.sessions()).toEqual([]);
      expect(await keep(visit)).toBe('sessionOver');
    }
  });

  describe('the first use of a code', () => {
    const withToken = async () => {
      await world.kiosk.allotment('caf-31');
      const camille = personNamed('camille');
      await world.gateway.bring((await world.kiosk.claim(camille)).envelope);
      const [code] = await world.gateway.codesOf(camille);
      const place = placeOnKiosk(world.kiosk, newSessionId());
      const { token } = await giveToken(world.services.database, code?.id ?? '', place, clock.now());
      return { token, place, password: newPassword };
    };
    const use = async (chosen: Awaited<ReturnType<typeof withToken>>, index = 0) =>
      await choosePasswordOnKiosk(
        [world.gateway, secondGateway][index % 2]?.services ?? world.gateway.services,
        chosen,
        () => true,
      );

    it('repeated at once leaves one account open', async () => {
      const chosen = await withToken();
      const answers = await Promise.all(times(6).map(async (index) => await use(chosen, index)));
      expect(tally(answers.map(wordOf))).toEqual({ answered: 6 });
      expect((await world.sessions()).filter(({ stage }) => stage === 'open')).toHaveLength(1);
    });

    it('P18 beside a wipe leaves nothing open', async () => {
      for (let round = 0; round < 4; round += 1) {
        await world.gateway.forgetCodes();
        const chosen = await withToken();
        await use(chosen);
        await Promise.all([
          use(chosen, 1),
          endVisit(secondDatabase.kysely, chosen.token, chosen.place),
          use(chosen, 0),
        ]);
        expect((await world.sessions()).filter(({ stage }) => stage === 'open')).toEqual([]);
        clock.advance(1_000);
      }
    });
  });
});
