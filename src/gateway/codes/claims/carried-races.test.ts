import { SelectQueryNode, type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { connect } from '../../database/connect.ts';
import type { OpenDatabase } from '../../database/database.ts';
import { systemClock } from '../../server/clock.ts';
import { testDependencies } from '../../testing/dependencies.ts';
import { onEachDatabase, onPostgres } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { disownClaim } from './disown-claim.ts';

const camille = personNamed('camille');
const louis = personNamed('louis');
const rounds = 4;

onPostgres('two gateways and claims that a phone brings', (suite) => {
  let other: OpenDatabase;
  let one: TestGateway;
  let two: TestGateway;
  let kiosk: TestKiosk;
  let allotmentId: string;
  let spent: number;
  /** The gateway's time in the last answer that the kiosk got. */
  let heardAt: EpochMs;

  beforeAll(async () => {
    other = await connect(suite.location(), systemClock);
    one = await testGateway(suite.open().kysely);
    const { clock, keys } = one.services;
    two = await testGateway(other.kysely, { clock, keys });
    kiosk = await one.kiosk();
    await one.contact(kiosk, { lastContactAt: null });
    heardAt = now();
    allotmentId = await kiosk.allotment('caf-31', { count: 1_000 });
    spent = 0;
  });
  afterAll(async () => await other.close());

  const now = () => one.services.clock.now();
  const pass = (ms: number) => one.services.clock.advance(ms);
  /** The kiosk reports an empty outbox, to one of the gateways. */
  async function contact(gateway: TestGateway): Promise<void> {
    const lastContactAt = heardAt;
    heardAt = now();
    await gateway.contact(kiosk, { lastContactAt, allotments: [{ allotmentId, spent }] });
  }
  const rows = async (index: number) =>
    await withCodeTables(suite.open().kysely)
      .selectFrom('claims')
      .select(['outcome', 'kiosk_copy'])
      .where('allotment_index', '=', index)
      .execute();

  it.each(['in contact', 'silent'])(
    'the phone and the kiosk at the same moment leave one code, kiosk %s',
    async (kept) => {
      for (let round = 0; round < rounds; round += 1) {
        await one.forgetCodes();
        pass(kept === 'silent' ? 5 * MINUTE_MS : MINUTE_MS);
        if (kept === 'in contact') await contact(one);
        pass(MINUTE_MS / 2);
        const { envelope, claim } = await kiosk.claim(camille);
        spent = claim.index + 1;
        const [phone, own] = await Promise.all([one.bring(envelope), two.bring(envelope, kiosk), one.bring(envelope)]);
        expect(own).toMatchObject({ kind: 'active' });
        expect(['active', 'awaitingKiosk']).toContain(phone === 'rejected' ? phone : phone.kind);
        expect(await two.bring(envelope)).toEqual(own);
        expect(await rows(claim.index)).toEqual([{ outcome: 'active', kiosk_copy: 'here' }]);
        expect((await one.codesOf(camille)).map(({ state }) => state)).toEqual(['active']);
      }
    },
  );

  it('the kiosk’s own copy and the contact that misses it at the same moment: the code lives in the end', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await one.forgetCodes();
      pass(5 * MINUTE_MS);
      const { envelope, claim } = await kiosk.claim(camille);
      spent = claim.index;
      expect(await one.bring(envelope)).toMatchObject({ kind: 'active' });
      pass(MINUTE_MS);
      await Promise.all([contact(two), one.bring(envelope, kiosk)]);
      expect(await rows(claim.index)).toEqual([{ outcome: 'active', kiosk_copy: 'here' }]);
      const states = (await one.codesOf(camille)).map(({ state }) => state);
      expect(states.filter((state) => state === 'active')).toHaveLength(1);
    }
  });

  it('a forged claim and the kiosk’s own of the same place at the same moment: the true holder is served', async () => {
    for (let round = 0; round < rounds; round += 1) {
      await one.forgetCodes();
      pass(MINUTE_MS);
      spent += 1;
      await contact(one);
      pass(MINUTE_MS / 2);
      const own = await kiosk.claim(louis);
      const forged = await kiosk.claim(camille, { index: own.claim.index });
      const [served] = await Promise.all([one.bring(own.envelope, kiosk), two.bring(forged.envelope)]);
      expect(served).toMatchObject({ kind: 'active' });
      expect(await one.codesOf(camille)).toEqual([]);
      expect((await one.codesOf(louis)).map(({ state }) => state)).toEqual(['active']);
    }
  });
});

const settled = { outcome: 'active', kiosk_copy: 'here' };
const claimsOf = async ({ services: { database } }: TestGateway) =>
  await withCodeTables(database).selectFrom('claims').select(['outcome', 'kiosk_copy']).execute();
const liveCodesOf = async (gateway: TestGateway) =>
  (await gateway.codesOf(camille)).filter(({ state }) => state === 'active').length;

onEachDatabase('the kiosk’s own copy of a claim that a phone brought', (suite) => {
  it('lives when a report disowns the claim after the copy was found to repeat it', async () => {
    const database = suite.open().kysely;
    const dependencies = await testDependencies(database);
    let disowning: (() => void) | undefined;
    const wake = () => {
      const disown = disowning;
      disowning = undefined;
      disown?.();
      dependencies.jobs.wake();
    };
    const gateway = await testGateway(database, { ...dependencies, jobs: { ...dependencies.jobs, wake } });
    const kiosk = await gateway.kiosk();
    const { envelope, claim } = await kiosk.claim(camille);
    expect(await gateway.bring(envelope)).toMatchObject({ kind: 'active' });
    const row = await withCodeTables(database).selectFrom('claims').select('digest').executeTakeFirstOrThrow();
    let disowned: Promise<boolean> = Promise.resolve(false);
    // Woken when the copy was compared with the claim that is there, before it is read what became of that one.
    disowning = () => {
      disowned = disownClaim(gateway.services, { ...claim, digest: row.digest });
    };
    const own = await gateway.bring(envelope, kiosk);
    await disowned;
    expect(own).toMatchObject({ kind: 'active' });
    expect(await claimsOf(gateway)).toEqual([settled]);
    expect(await liveCodesOf(gateway)).toBe(1);
  });
});

onPostgres('the kiosk’s own copy of a claim that a phone brought, on two gateways', (suite) => {
  let reading: OpenDatabase;
  let afterReading: (() => Promise<void>) | undefined;
  const pausing: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (SelectQueryNode.is(node) && JSON.stringify(node.from ?? null).includes('"claims"')) reads.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const next = reads.delete(queryId) ? afterReading : undefined;
      if (next !== undefined) {
        afterReading = undefined;
        await next();
      }
      return result;
    },
  };
  const reads = new Set<unknown>();

  beforeAll(async () => {
    reading = await connect(suite.location(), systemClock);
  });
  afterAll(async () => await reading.close());
  beforeEach(() => {
    afterReading = undefined;
  });

  it('lives when the other one disowns the claim between reading it and noting the copy', async () => {
    const other = await testGateway(suite.open().kysely);
    const { clock, keys } = other.services;
    const one = await testGateway(reading.kysely.withPlugin(pausing) as typeof reading.kysely, { clock, keys });
    const kiosk = await other.kiosk();
    const { envelope, claim } = await kiosk.claim(camille);
    expect(await other.bring(envelope)).toMatchObject({ kind: 'active' });
    const row = await withCodeTables(suite.open().kysely)
      .selectFrom('claims')
      .select('digest')
      .executeTakeFirstOrThrow();
    afterReading = async () => {
      expect(await disownClaim(other.services, { ...claim, digest: row.digest })).toBe(true);
    };
    expect(await one.bring(envelope, kiosk)).toMatchObject({ kind: 'active' });
    expect(afterReading).toBeUndefined();
    expect(await claimsOf(other)).toEqual([settled]);
    expect(await liveCodesOf(other)).toBe(1);
  });
});
