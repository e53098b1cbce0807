import { beforeAll, beforeEach, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { withCodeTables } from '../tables.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');

onEachDatabase('one claim that two gateways have at the same moment', (suite) => {
  let gateway: TestGateway;
  /** It reaches no caisse: what it is brought, it keeps waiting. */
  let cutOff: TestGateway;
  let kiosk: TestKiosk;
  /** What happens while the first gateway asks the caisse. */
  let meanwhile: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    gateway = await testGateway(suite.open().kysely, {
      caisses: (caisses) => {
        const { people, ...others } = caisses['caf-31'];
        const find: typeof people.find = async (who) => {
          const found = await people.find(who);
          const once = meanwhile;
          meanwhile = undefined;
          await once?.();
          return found;
        };
        return { ...caisses, 'caf-31': { ...others, people: { ...people, find } } };
      },
    });
    const { clock, keys } = gateway.services;
    cutOff = await testGateway(suite.open().kysely, { clock, keys });
    cutOff.caisseSwitch.takeDown('caf-31');
  });
  beforeEach(async () => {
    meanwhile = undefined;
    await gateway.forgetCodes();
    gateway.caisseSwitch.bringUp('caf-31');
    kiosk = await gateway.kiosk();
  });

  const pass = (ms: number) => gateway.services.clock.advance(ms);
  const claims = async () => await withCodeTables(suite.open().kysely).selectFrom('claims').selectAll().execute();

  it('is received when the first of them wrote it down', async () => {
    await kiosk.allotment('caf-31');
    // Of a kiosk whose clock runs ahead: its 48 hours count from the reception.
    const { envelope } = await kiosk.claim(camille, { issuedAt: gateway.services.clock.now() + HOUR_MS });
    meanwhile = async () => {
      pass(MINUTE_MS);
      expect(await cutOff.bring(envelope)).toMatchObject({ kind: 'awaitingCaisse' });
    };
    const result = await gateway.bring(envelope);
    const [kept] = await claims();
    expect(kept?.received_at).toBe(gateway.services.clock.now());
    expect(result).toMatchObject({ kind: 'active', validUntil: (kept?.received_at ?? 0) + 48 * HOUR_MS });
    expect(await gateway.codesOf(camille)).toMatchObject([{ state: 'active', received_at: kept?.received_at }]);
  });

  it('stays its kiosk’s own when the other gateway finishes what a phone brought', async () => {
    const { envelope } = await kiosk.claim(camille);
    gateway.caisseSwitch.takeDown('caf-31');
    expect(await gateway.bring(envelope)).toMatchObject({ kind: 'awaitingCaisse' });
    gateway.caisseSwitch.bringUp('caf-31');
    meanwhile = async () => {
      expect(await cutOff.bring(envelope, kiosk)).toMatchObject({ kind: 'awaitingCaisse' });
    };
    pass(MINUTE_MS);
    await gateway.services.jobs.runDue();
    expect(meanwhile).toBeUndefined();
    expect(await claims()).toMatchObject([{ state: 'done', outcome: 'active', kiosk_copy: 'here' }]);
  });
});
