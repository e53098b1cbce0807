import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { connect } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { outboxReceiver } from '../intake/outbox.ts';
import { onEachDatabase, onPostgres, type SuiteDatabase } from '../testing/databases.ts';
import { liftLimit, openLimits } from './code-limits.ts';
import { keepHouse } from './housekeeping.ts';
import { withCodeTables } from './tables.ts';
import { testGateway, type TestGateway } from './testing/test-gateway.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

const camille = personNamed('camille');

function withKiosks(suite: SuiteDatabase) {
  const parts = {} as { gateway: TestGateway; kiosks: readonly [TestKiosk, TestKiosk] };
  beforeAll(async () => {
    parts.gateway = await testGateway(suite.open().kysely);
  });
  beforeEach(async () => {
    await parts.gateway.forgetCodes();
    parts.kiosks = [await parts.gateway.kiosk(), await parts.gateway.kiosk()];
    for (const kiosk of parts.kiosks) await kiosk.allotment('caf-31');
  });
  return {
    parts,
    /** The outcomes of so many claims for Camille, one a minute. */
    async claims(kiosk: TestKiosk, count: number): Promise<readonly string[]> {
      const kinds: string[] = [];
      for (let time = 0; time < count; time += 1) {
        const result = await parts.gateway.bring((await kiosk.claim(camille)).envelope);
        kinds.push(result === 'rejected' ? result : result.kind);
        parts.gateway.services.clock.advance(MINUTE_MS);
      }
      return kinds;
    },
    live: async () =>
      (await parts.gateway.codesOf(camille)).filter(({ state }) => state === 'active').map(({ id }) => id),
    calls: async () =>
      await parts.gateway.services.database
        .selectFrom('agent_calls')
        .select(['kiosk_id', 'reason'])
        .where('reason', '=', 'manyCodes')
        .execute(),
  };
}

onEachDatabase('codes of one person in a day', (suite) => {
  const { parts, claims, live, calls } = withKiosks(suite);
  const now = () => parts.gateway.services.clock.now();

  it('are three on one kiosk and five in all; beyond, the last one stays', async () => {
    const [one, other] = parts.kiosks;
    expect(await claims(one, 5)).toEqual(['active', 'active', 'active', 'refused', 'refused']);
    const third = await live();
    expect(third).toHaveLength(1);
    expect(await claims(one, 1)).toEqual(['refused']);
    expect(await live()).toEqual(third);
    expect(await claims(other, 3)).toEqual(['active', 'active', 'refused']);
    expect(await live()).toHaveLength(1);
    // Somebody else on the same kiosk is served.
    const louis = await parts.gateway.bring((await one.claim(personNamed('louis'))).envelope);
    expect(louis).toMatchObject({ kind: 'active' });
    parts.gateway.services.clock.advance(DAY_MS);
    await one.allotment('caf-31');
    expect(await claims(one, 1)).toEqual(['active']);
  });

  it('call an agent and tell the person once, however many more are asked', async () => {
    const [one] = parts.kiosks;
    const before = (await calls()).length;
    await claims(one, 8);
    expect((await calls()).slice(before)).toEqual([{ kiosk_id: one.id, reason: 'manyCodes' }]);
    await parts.gateway.services.jobs.runDue();
    const subjects = parts.gateway.sent.mails.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Trop de codes'))).toHaveLength(1);
    expect(subjects.filter((subject) => subject.startsWith('Un code'))).toHaveLength(3);
  });

  it('do not count when they are refused: a wrong birth date takes nobody’s codes', async () => {
    const [one] = parts.kiosks;
    for (let time = 0; time < 6; time += 1) {
      await parts.gateway.bring((await one.claim(camille, { birthDate: '1982-06-15' })).envelope);
    }
    expect(await claims(one, 1)).toEqual(['active']);
  });

  it('do not count when they never lived, when their kiosk disowned them, or when they came by SMS', async () => {
    const [one, forger] = parts.kiosks;
    const { gateway } = parts;
    const { clock, jobs } = gateway.services;
    // Slips that come after a newer one.
    const late = [await one.claim(camille), await one.claim(camille), await one.claim(camille)];
    clock.advance(MINUTE_MS);
    expect(await claims(one, 1)).toEqual(['active']);
    for (const { envelope } of late) expect(await gateway.bring(envelope)).toMatchObject({ kind: 'superseded' });
    // Forged with the key of a silent kiosk, which says later that it issued nothing.
    await gateway.contact(forger, { lastContactAt: null });
    const heardAt = now();
    clock.advance(10 * MINUTE_MS);
    const allotmentId = await forger.allotment('caf-31', { issuedAt: heardAt });
    expect(await claims(forger, 2)).toEqual(['active', 'active']);
    await gateway.contact(forger, { lastContactAt: heardAt, allotments: [{ allotmentId, spent: 0 }] });
    // Typed for.
    for (let time = 0; time < 3; time += 1) {
      await outboxReceiver(gateway.services, gateway.items).receiveAll([toBase64Url(await one.request(camille))]);
      await jobs.runDue();
      clock.advance(3 * MINUTE_MS);
    }
    const kinds = (await gateway.codesOf(camille)).map(({ level, state }) => `${level} ${state}`);
    expect(kinds.filter((kind) => kind === 'presented destroyed')).toHaveLength(1);
    expect(kinds.filter((kind) => kind.startsWith('declared'))).toHaveLength(3);
    expect(await claims(one, 3)).toEqual(['active', 'active', 'refused']);
    expect(await claims(forger, 3)).toEqual(['active', 'active', 'refused']);
  });

  it('call an agent and tell the person again on another day', async () => {
    const [one] = parts.kiosks;
    const before = (await calls()).length;
    await claims(one, 5);
    parts.gateway.services.clock.advance(DAY_MS);
    await one.allotment('caf-31');
    await claims(one, 5);
    expect((await calls()).slice(before)).toHaveLength(2);
    await parts.gateway.services.jobs.runDue();
    const subjects = parts.gateway.sent.mails.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Trop de codes'))).toHaveLength(2);
  });

  it('are remembered for as long as they bind, and forgotten after that', async () => {
    const [one] = parts.kiosks;
    const { services } = parts.gateway;
    const keep = async () => await keepHouse(services, parts.gateway.claims.resume);
    const remembered = async () =>
      await withCodeTables(services.database).selectFrom('code_limits').selectAll().execute();
    await claims(one, 4);
    await keep();
    const [limit] = await openLimits(services.database, now());
    expect(limit).toMatchObject({ kiosk_id: one.id });
    services.clock.advance(2 * DAY_MS - HOUR_MS);
    expect(await liftLimit(services.database, limit?.id ?? 0, now())).toBe(true);
    services.clock.advance(DAY_MS);
    await keep();
    expect(await remembered(), 'lifted less than two days ago').toHaveLength(1);
    services.clock.advance(2 * DAY_MS);
    await keep();
    expect(await remembered()).toEqual([]);
  });

  it('begin anew when an agent who saw a document lifts them', async () => {
    const [one] = parts.kiosks;
    const { database } = parts.gateway.services;
    await claims(one, 4);
    const [limit] = await openLimits(database, now());
    expect(limit).toMatchObject({ caisse: 'caf-31', kiosk_id: one.id });
    expect(await liftLimit(database, 1_000_000, now())).toBe(false);
    expect(await liftLimit(database, limit?.id ?? 0, now())).toBe(true);
    expect(await openLimits(database, now())).toEqual([]);
    parts.gateway.services.clock.advance(MINUTE_MS);
    expect(await claims(one, 4)).toEqual(['active', 'active', 'active', 'refused']);
    expect(await openLimits(database, now())).toHaveLength(1);
  });
});

onPostgres('claims for one person on two gateways at once', (suite) => {
  const { parts, live, calls } = withKiosks(suite);
  let secondDatabase: OpenDatabase;
  let second: TestGateway;
  beforeAll(async () => {
    const { clock, keys } = parts.gateway.services;
    secondDatabase = await connect(suite.location(), clock);
    second = await testGateway(secondDatabase.kysely, { clock, keys });
  });
  afterAll(async () => await secondDatabase.close());

  it('are never more than three from one kiosk', async () => {
    const [one] = parts.kiosks;
    const envelopes: Uint8Array[] = [];
    for (let time = 0; time < 12; time += 1) {
      parts.gateway.services.clock.advance(1);
      envelopes.push((await one.claim(camille)).envelope);
    }
    await Promise.all(
      envelopes.map(async (envelope, index) => await (index % 2 === 0 ? parts.gateway : second).bring(envelope)),
    );
    const activated = (await parts.gateway.codesOf(camille)).filter((code) => code.activated_at !== null);
    expect(activated.length).toBeLessThanOrEqual(3);
    expect(await live()).toHaveLength(1);
    expect((await calls()).length).toBeLessThanOrEqual(1);
  });
});
