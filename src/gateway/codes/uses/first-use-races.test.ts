import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connect.ts';
import type { OpenDatabase } from '../../database/database.ts';
import { compromiseKiosk } from '../../fleet/transitions.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { systemClock } from '../../server/clock.ts';
import { onPostgres } from '../../testing/databases.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { giveToken } from '../../visitors/code-tokens.ts';
import type { SessionPlace } from '../../visitors/session-place.ts';
import { disownClaim } from '../claims/disown-claim.ts';
import { undoCompromisedKiosk } from '../kiosk-compromised.ts';
import { withCodeTables } from '../tables.ts';
import { withOneCode } from '../testing/one-code.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import { firstUse, type FirstUseOutcome } from './first-use.ts';

onPostgres('first uses at the same moment on two gateways', (suite) => {
  const clock = { ...manualClock(), sleep: systemClock.sleep };
  const one = withOneCode(suite, { clock });
  const { camille, goodPassword, now } = one;
  const place: SessionPlace = { kind: 'phone' };
  let secondDatabase: OpenDatabase;
  let second: TestGateway;
  /** What happens while the caisse sets a password, just after it has set it. */
  let meanwhile: () => Promise<void>;
  let set: string[];

  beforeAll(async () => {
    secondDatabase = await connect(suite.location(), clock);
    second = await testGateway(secondDatabase.kysely, {
      clock,
      keys: one.gateway.services.keys,
      caisses: (caisses) => ({
        ...caisses,
        'caf-31': {
          ...caisses['caf-31'],
          accounts: {
            ...caisses['caf-31'].accounts,
            async setPassword(request, signal) {
              const outcome = await caisses['caf-31'].accounts.setPassword(request, signal);
              if (outcome.kind === 'set') set.push(request.password);
              await meanwhile();
              return outcome;
            },
          },
        },
      }),
    });
  });
  afterAll(async () => await secondDatabase.close());
  beforeEach(() => {
    meanwhile = async () => {};
    set = [];
  });

  const newToken = async () =>
    (await giveToken(one.gateway.services.database, (await one.row()).id, place, now())).token;
  const use = async (gateway: TestGateway, token: string, password = goodPassword): Promise<FirstUseOutcome> =>
    await firstUse(gateway.services, { token, place, password });
  const account = async (person: PersonId) => await one.gateway.services.caisses['caf-31'].accounts.of(person);
  const compromise = async () => {
    const { database } = one.gateway.services;
    await compromiseKiosk(database, { kioskId: one.kiosk.id, since: 0, now: now() }, [
      {
        name: 'codes',
        kioskCompromised: async (transaction, event) =>
          await undoCompromisedKiosk(one.gateway.services, transaction, event),
      },
    ]);
  };

  describe('with one token', () => {
    const passwords = ['Garonne2031Bleue', 'Garonne2031Verte', 'Garonne2031Rouge', 'Garonne2031Jaune'];

    it('of different passwords one is set, and the others hear that the code has served', async () => {
      const token = await newToken();
      const outcomes = await Promise.all(
        passwords.map(async (password, index) => await use(index % 2 === 0 ? second : one.gateway, token, password)),
      );
      const kinds = outcomes.map(({ kind }) => kind).toSorted();
      expect(kinds).toEqual(['alreadyUsed', 'alreadyUsed', 'alreadyUsed', 'done']);
      const winner = passwords[outcomes.findIndex(({ kind }) => kind === 'done')] ?? '';
      expect(await use(second, token, winner)).toMatchObject({ kind: 'done' });
      expect(await one.row()).toMatchObject({ state: 'used' });
    });

    it('the same password is « done » for all, and was set once', async () => {
      const token = await newToken();
      const outcomes = await Promise.all([1, 2, 3].map(async () => await use(second, token)));
      expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
      expect(set).toEqual([goodPassword]);
    });

    it('a use of another code of that person at that moment leaves the answer to a repeat', async () => {
      const token = await newToken();
      const used = await one.row();
      await one.kiosk.allotment('caf-31');
      const tables = withCodeTables(one.gateway.services.database);
      const { level: _level, ...row } = used;
      await tables
        .insertInto('provisional_codes')
        .values({
          ...row,
          id: 'by-sms',
          reference: 'ABCDEFGH',
          allotment_id: null,
          allotment_index: null,
          request_id: 'r',
        })
        .execute();
      const other = await giveToken(one.gateway.services.database, 'by-sms', place, now());
      meanwhile = async () => {
        meanwhile = async () => {};
        expect(await use(one.gateway, other.token, passwords[1])).toMatchObject({ kind: 'done' });
      };
      expect(await use(second, token)).toMatchObject({ kind: 'done' });
      expect(await use(second, token)).toMatchObject({ kind: 'done' });
    });

    it('a request whose process died holds up the next one no longer than its lease', async () => {
      const token = await newToken();
      let died = (): void => {};
      const death = new Promise<void>((resolve) => (died = resolve));
      meanwhile = async () => {
        died();
        return await new Promise(() => {});
      };
      void use(second, token, 'Garonne2031Verte');
      await death;
      const repeat = use(one.gateway, token);
      clock.advance(16_000);
      expect(await repeat).toMatchObject({ kind: 'done' });
    });
  });

  /** The kiosk says at a contact that the claim of the code, which somebody else brought, was never its own. */
  const disown = async () => {
    const tables = withCodeTables(one.gateway.services.database);
    await tables.updateTable('claims').set({ kiosk_copy: 'awaited', kiosk_key_id: 1 }).execute();
    const claim = await tables.selectFrom('claims').selectAll().executeTakeFirstOrThrow();
    const place = { allotmentId: claim.allotment_id, index: claim.allotment_index, digest: claim.digest };
    expect(await disownClaim(one.gateway.services, place)).toBe(true);
  };

  describe.each([
    ['a revocation of the kiosk', () => compromise],
    ['the kiosk’s word that it never issued the code', () => disown],
  ] as const)('%s while the caisse sets the password', (_name, undoing) => {
    it('locks the account that this use has opened, and says that the code is over', async () => {
      const token = await newToken();
      meanwhile = undoing();
      expect(await use(second, token)).toEqual({ kind: 'sessionOver' });
      await second.services.jobs.runDue();
      expect(await account(await one.gateway.personId(camille))).toEqual({ kind: 'locked' });
      expect(await one.row()).toMatchObject({ state: 'destroyed' });
    });

    it('locks it too when the process died before it noted the use', async () => {
      const token = await newToken();
      const set = new Promise<void>((resolve) => {
        meanwhile = async () => {
          await undoing()();
          resolve();
          return await new Promise(() => {});
        };
      });
      void use(second, token);
      await set;
      clock.advance(16_000);
      await one.gateway.services.jobs.runDue();
      expect(await account(await one.gateway.personId(camille))).toEqual({ kind: 'locked' });
    });
  });

  describe('a revocation of the kiosk while the caisse sets the password', () => {
    it('locks nobody whose password was refused', async () => {
      const { services } = one.gateway;
      const person = await one.gateway.personId(camille);
      await services.caisses['caf-31'].accounts.setPassword({ person, password: goodPassword, at: 1 });
      const token = await newToken();
      meanwhile = compromise;
      expect(await use(second, token, 'tropfaible')).toMatchObject({ kind: 'passwordRefused' });
      clock.advance(16_000);
      await services.jobs.runDue();
      expect(await account(person)).toMatchObject({ kind: 'active' });
    });

    it('reaches a use whose code ended by its term at that moment', async () => {
      const token = await newToken();
      const { database } = one.gateway.services;
      meanwhile = async () => {
        await database
          .withTables<{ provisional_codes: { state: string; ended_at: number } }>()
          .updateTable('provisional_codes')
          .set({ state: 'expired', ended_at: now() })
          .execute();
      };
      expect(await use(second, token)).toMatchObject({ kind: 'done' });
      await compromise();
      await one.gateway.services.jobs.runDue();
      expect(await account(await one.gateway.personId(camille))).toEqual({ kind: 'locked' });
    });
  });
});
