import { describe, expect, it } from 'vitest';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { endVisit } from '../visitors/end-sessions.ts';
import { findSession } from '../visitors/account-sessions.ts';
import { placeOnKiosk, sessionAbsoluteMs, sessionSlidingMs } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { passwordLine } from './services.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, serge, withAccounts, wordOf } from './testing/with-accounts.ts';

const wrong = 'Garonne2031Verte';

onEachDatabase('signing in with a password', (suite) => {
  const world = withAccounts(suite);
  const sessionId = newSessionId();
  const now = () => world.services.clock.now();
  const attempt = async (
    { nir, password }: { nir: string; password: string },
    change: {
      caisse?: CaisseId;
      sessionId?: string;
      services?: typeof world.services;
      kiosk?: typeof world.kiosk;
    } = {},
  ) => {
    const { caisse = 'caf-31', services = world.services, kiosk = world.kiosk } = change;
    return await signIn(services, kiosk, { caisse, nir, password, sessionId: change.sessionId ?? sessionId });
  };
  const counters = async () =>
    await world.services.database
      .selectFrom('throttle_counters')
      .select(['rule', 'count'])
      .where('count', '>', 0)
      .execute();

  it('opens the account for two minutes, twenty at most, where it was typed', async () => {
    const answer = await attempt(claire);
    expect(answer).toMatchObject({
      kind: 'open',
      account: {
        level: 'authenticated',
        openedBy: 'password',
        expiresAt: now() + sessionSlidingMs,
        endsAt: now() + sessionAbsoluteMs,
      },
    });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error('it did not open');
    const { token } = answer.account;
    const { database } = world.services;
    const here = placeOnKiosk(world.kiosk, sessionId);
    expect(await findSession(database, token, here, now())).toMatchObject({
      caisse: 'caf-31',
      person: await world.personId('claire'),
      level: 'authenticated',
      openedBy: 'password',
      stage: 'open',
    });
    for (const elsewhere of [
      placeOnKiosk({ ...world.kiosk, id: world.kiosk.id + 1 }, sessionId),
      placeOnKiosk({ ...world.kiosk, keyId: 2 }, sessionId),
      placeOnKiosk(world.kiosk, newSessionId()),
      { kind: 'phone' } as const,
    ]) {
      expect(await findSession(database, token, elsewhere, now())).toBeUndefined();
    }
    const rows = await withVisitorTables(database).selectFrom('visitor_sessions').selectAll().execute();
    expect(rows).toMatchObject([{ factors: ['password'], code_id: null, act_for: null }]);
    expect(JSON.stringify(rows)).not.toContain(claire.password);
  });

  it('#169 opens with the old password of eight digits nothing but the choice of a new one', async () => {
    expect(await attempt(serge)).toMatchObject({ kind: 'passwordToChoose' });
    expect(await world.sessions()).toMatchObject([{ stage: 'choosesPassword' }]);
  });

  it('P29 I5 opens the account of one caisse, and closes the one of the other in the same visit', async () => {
    await attempt(claire, { sessionId: newSessionId() });
    await attempt(claire);
    await attempt(claire, { caisse: 'cpam-31' });
    const person = await world.personId('claire', 'cpam-31');
    expect(await world.sessions()).toEqual([
      expect.objectContaining({ caisse: 'caf-31' }),
      { caisse: 'cpam-31', person, stage: 'open' },
    ]);
  });

  it('P18 ends with the wipe of its visit, of no other', async () => {
    const answer = await attempt(claire);
    const other = newSessionId();
    await attempt(claire, { sessionId: other });
    if (!('kind' in answer) || answer.kind !== 'open') throw new Error('it did not open');
    const { database } = world.services;
    await endVisit(database, answer.account.token, placeOnKiosk(world.kiosk, other));
    expect(await world.sessions()).toHaveLength(2);
    await endVisit(database, answer.account.token, placeOnKiosk(world.kiosk, sessionId));
    expect(await world.sessions()).toHaveLength(1);
  });

  describe('P08 I7 says the same', () => {
    const cases: readonly (readonly [string, { key: string; password: string; prepare?: 'locked' | 'deceased' }])[] = [
      ['to a wrong password', { key: 'claire', password: wrong }],
      ['to a person unknown', { key: 'louane', password: claire.password }],
      ['to a person without account', { key: 'camille', password: claire.password }],
      ['to the holder of a locked account', { key: 'claire', password: claire.password, prepare: 'locked' }],
      ['to the password of somebody who has died', { key: 'claire', password: claire.password, prepare: 'deceased' }],
      ['to an old password that is wrong', { key: 'serge', password: '52864194' }],
    ];
    it.each(cases)('%s', async (_name, { key, password, prepare }) => {
      const tables = world.services.database.withTables<ReferenceTables>();
      const standing = async (value: 'active' | 'deceased') =>
        await tables
          .updateTable('reference_people')
          .set({ standing: value })
          .where('nir', '=', personNamed(key).nir)
          .execute();
      if (prepare === 'locked') await world.lockAccountOf(key);
      if (prepare === 'deceased') await standing('deceased');
      expect(wordOf(await attempt({ nir: personNamed(key).nir, password }))).toBe('doesNotMatch');
      expect(await world.sessions()).toEqual([]);
      if (prepare === 'deceased') await standing('active');
    });
  });

  it('P06 takes four digits for a code: nothing is counted, on a password or on a code', async () => {
    await world.kiosk.allotment('caf-31');
    const camille = personNamed('camille');
    await world.gateway.bring((await world.kiosk.claim(camille, { code: '4826' })).envelope);
    for (const password of ['4826', '4827', '0000', '4828', '4829', '4830']) {
      expect(wordOf(await attempt({ nir: camille.nir, password }))).toBe('doesNotMatch');
    }
    expect(await world.gateway.codesOf(camille)).toMatchObject([{ state: 'active', tries: 0, wrong_tries: 0 }]);
    expect(await counters()).toEqual([]);
  });

  describe('P09 throttles', () => {
    const failTimes = async (times: number, key = 'claire') => {
      const words: string[] = [];
      for (let time = 0; time < times; time += 1) {
        words.push(wordOf(await attempt({ nir: personNamed(key).nir, password: wrong })));
      }
      return words;
    };

    it.each(['claire', 'louane'])('pause five failures of %s on that kiosk for a quarter of an hour', async (key) => {
      expect(await failTimes(7, key)).toEqual([
        ...Array<string>(5).fill('doesNotMatch'),
        'tooManyTries',
        'tooManyTries',
      ]);
      if (key === 'claire') {
        expect(wordOf(await attempt(claire))).toBe('tooManyTries');
        const other = { ...world.kiosk, ...(await world.gateway.kiosk()) };
        expect(wordOf(await attempt(claire, { kiosk: other }))).toBe('answered');
        world.services.clock.advance(15 * MINUTE_MS);
        expect(wordOf(await attempt(claire))).toBe('answered');
      }
    });

    it('begin anew after a right password, which no failure of that day is forgiven by', async () => {
      await failTimes(4);
      expect(wordOf(await attempt(claire))).toBe('answered');
      expect(await failTimes(5)).toEqual(Array<string>(5).fill('doesNotMatch'));
      expect(await counters()).toEqual(
        expect.arrayContaining([
          { rule: 'password.personOnKiosk', count: 5 },
          { rule: 'password.person', count: 9 },
        ]),
      );
    });

    it.each(['claire', 'louane'])(
      'ask %s for another proof after twenty failures in a day, and lock nothing',
      async (key) => {
        for (let round = 0; round < 4; round += 1) {
          expect(await failTimes(5, key)).not.toContain('proofNeeded');
          world.services.clock.advance(15 * MINUTE_MS);
        }
        const { nir } = personNamed(key);
        for (let time = 0; time < 7; time += 1) {
          expect(wordOf(await attempt({ nir, password: claire.password }))).toBe('proofNeeded');
        }
        world.services.clock.advance(DAY_MS);
        expect(wordOf(await attempt({ nir, password: claire.password }))).toBe(
          key === 'claire' ? 'answered' : 'doesNotMatch',
        );
      },
    );

    it('call an agent after thirty failures on one kiosk, and close nothing', async () => {
      for (const key of ['camille', 'louis', 'chloe', 'paul', 'rose', 'hugo']) await failTimes(5, key);
      const calls = await world.services.database
        .selectFrom('agent_calls')
        .select(['kiosk_id', 'reason', 'journey'])
        .execute();
      expect(calls).toEqual([{ kiosk_id: world.kiosk.id, reason: 'manyFailures', journey: 'signIn' }]);
      expect(wordOf(await attempt(claire))).toBe('answered');
    });

    it('count nothing when the caisse does not answer', async () => {
      const { caisses } = world.services;
      const silent = {
        ...world.services,
        caisses: {
          ...caisses,
          'caf-31': {
            ...caisses['caf-31'],
            accounts: {
              ...caisses['caf-31'].accounts,
              verifyPassword: async () => {
                world.gateway.caisseSwitch.takeDown('caf-31');
                return await caisses['caf-31'].accounts.verifyPassword({ ...claire, person: '' as never, at: 0 });
              },
            },
          },
        },
      };
      for (let time = 0; time < 6; time += 1) {
        expect(wordOf(await attempt(claire, { services: silent }))).toBe('caisseUnavailable');
        world.gateway.caisseSwitch.bringUp('caf-31');
      }
      expect(await counters()).toEqual([]);
    });
  });

  it('asks to wait before anything is counted when too many ask at once, whoever it is', async () => {
    const full = { ...world.services, passwordLine: passwordLine(0) };
    for (const nir of [claire.nir, personNamed('louane').nir]) {
      expect(wordOf(await attempt({ nir, password: wrong }, { services: full }))).toBe('busy');
    }
    expect(await counters()).toEqual([]);
    const one = { ...world.services, passwordLine: passwordLine(1) };
    const both = await Promise.all([1, 2].map(async () => wordOf(await attempt(claire, { services: one }))));
    expect(both.toSorted()).toEqual(['answered', 'busy']);
    expect(wordOf(await attempt(claire, { services: one })), 'its place is free again').toBe('answered');
  });

  it('writes what happened into the history of the account, and nothing of strangers', async () => {
    await attempt({ ...claire, password: wrong });
    world.services.clock.advance(MINUTE_MS);
    await attempt(claire);
    await attempt({ nir: personNamed('louane').nir, password: wrong });
    const person = await world.personId('claire');
    const place = 'Haute-Garonne · Toulouse Riquet';
    expect(await eventsOf(world.services.database, { caisse: 'caf-31', person })).toEqual([
      { at: now(), kind: 'signedIn', place },
      { at: now() - MINUTE_MS, kind: 'signInFailed', place },
    ]);
    const all = await withVisitorTables(world.services.database)
      .selectFrom('account_events')
      .select('person')
      .execute();
    expect(new Set(all.map((row) => row.person))).toEqual(new Set([person]));
  });
});
