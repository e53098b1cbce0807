import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql, type KyselyPlugin } from 'kysely';
import { personNamed } from '../../caisses/testing/people.ts';
import { connect } from '../../database/connect.ts';
import type { OpenDatabase } from '../../database/database.ts';
import { compromiseKiosk } from '../../fleet/transitions.ts';
import type { GatewayModule } from '../../server/module.ts';
import { systemClock } from '../../server/clock.ts';
import { onEachDatabase, onPostgres } from '../../testing/databases.ts';
import { undoCompromisedKiosk } from '../kiosk-compromised.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');

/** The kiosk is declared compromised on this gateway, and its codes undone. */
async function declareCompromised({ services }: TestGateway, { id }: TestKiosk): Promise<void> {
  const now = services.clock.now();
  const codes: GatewayModule = {
    name: 'codes',
    kioskCompromised: async (transaction, event) => await undoCompromisedKiosk(services, transaction, event),
  };
  await compromiseKiosk(services.database, { kioskId: id, since: now, now }, [codes]);
}

onEachDatabase('a claim whose kiosk is declared compromised', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  /** What happens while the caisse is asked about the claim. */
  let meanwhile: () => Promise<void>;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely, {
      caisses: (caisses) => {
        const { people, ...others } = caisses['caf-31'];
        const find: typeof people.find = async (who) => {
          await meanwhile();
          return await people.find(who);
        };
        return { ...caisses, 'caf-31': { ...others, people: { ...people, find } } };
      },
    });
  });
  beforeEach(async () => {
    meanwhile = async () => {};
    await gateway.forgetCodes();
    kiosk = await gateway.kiosk();
  });

  it('while the caisse is asked about it never lives', async () => {
    const { envelope } = await kiosk.claim(camille);
    meanwhile = async () => await declareCompromised(gateway, kiosk);
    expect(await gateway.bring(envelope)).toMatchObject({ kind: 'refused' });
    meanwhile = async () => {};
    expect(await gateway.codesOf(camille)).toEqual([]);
  });

  it('after it lived is told to be refused, whoever asks', async () => {
    const { envelope } = await kiosk.claim(camille);
    expect(await gateway.bring(envelope)).toMatchObject({ kind: 'active' });
    await declareCompromised(gateway, kiosk);
    expect(await gateway.bring(envelope)).toMatchObject({ kind: 'refused' });
    expect((await gateway.codesOf(camille)).map(({ state }) => state)).toEqual(['destroyed']);
  });
});

onPostgres('a claim that is being written down', (suite) => {
  let other: OpenDatabase;
  beforeAll(async () => {
    other = await connect(suite.location(), systemClock);
  });
  afterAll(async () => await other.close());

  /** Whether a transaction waits for a lock that another one holds. */
  const isSomebodyWaiting = async (): Promise<boolean> => {
    const rows = await suite
      .open()
      .kysely.withTables<{ pg_stat_activity: { wait_event_type: string; datname: string } }>()
      .selectFrom('pg_stat_activity')
      .select('datname')
      .where('wait_event_type', '=', 'Lock')
      .where('datname', '=', sql<string>`current_database()`)
      .execute();
    return rows.length > 0;
  };

  it('when another gateway declares its kiosk compromised does not outlive that', async () => {
    const first = await testGateway(suite.open().kysely);
    const { clock, keys } = first.services;
    const kiosk = await first.kiosk();
    const held = new Set<unknown>();
    let declared: Promise<void> | undefined;
    const pausing: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        if (JSON.stringify(node).includes('from kiosks where id in')) held.add(queryId);
        return node;
      },
      // The claim's transaction has seen a kiosk in order: now the other gateway begins.
      transformResult: async ({ result, queryId }) => {
        if (held.delete(queryId) && declared === undefined) {
          let isOver = false;
          declared = declareCompromised(first, kiosk).finally(() => {
            isOver = true;
          });
          await expect.poll(async () => isOver || (await isSomebodyWaiting())).toBe(true);
        }
        return result;
      },
    };
    const second = await testGateway(other.kysely.withPlugin(pausing), { clock, keys });
    await second.bring((await kiosk.claim(camille)).envelope);
    expect(declared).toBeDefined();
    await declared;
    expect((await first.codesOf(camille)).map(({ state }) => state)).toEqual(['destroyed']);
  });
});
