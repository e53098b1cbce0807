import { beforeAll, beforeEach, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { retireKiosk } from '../../fleet/transitions.ts';
import { eventLog } from '../../server/logging.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { keepHouse } from '../housekeeping.ts';
import { testGateway, type TestGateway } from '../testing/test-gateway.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';

const camille = personNamed('camille');
const kept = { codes: ['active'], alerts: ['claimUnconfirmed'] };

onEachDatabase('claims that a phone brought and their kiosk will not confirm', (suite) => {
  let gateway: TestGateway;
  let kiosk: TestKiosk;
  let allotmentId: string;
  /** The gateway's time in the last answer that the kiosk got. */
  let heardAt: EpochMs;
  const logged: string[] = [];

  const now = () => gateway.services.clock.now();
  const pass = (ms: number) => gateway.services.clock.advance(ms);
  const alerts = () => {
    const events = logged.map((line) => String((JSON.parse(line) as { event: unknown }).event));
    return events.filter((event) => event.startsWith('claim'));
  };
  const codeStates = async () => (await gateway.codesOf(camille)).map(({ state }) => state);
  const fate = async () => ({ codes: await codeStates(), alerts: alerts() });
  const contact = async (spent: number) =>
    await gateway.contact(kiosk, { lastContactAt: heardAt, allotments: [{ allotmentId, spent }] });

  beforeAll(async () => {
    const log = eventLog({ write: (line: string) => void logged.push(line) });
    gateway = await testGateway(suite.open().kysely, { log });
  });
  beforeEach(async () => {
    await gateway.forgetCodes();
    logged.splice(0);
    kiosk = await gateway.kiosk();
    await gateway.contact(kiosk, { lastContactAt: null });
    heardAt = now();
    allotmentId = await kiosk.allotment('caf-31');
    pass(10 * MINUTE_MS);
    await gateway.bring((await kiosk.claim(camille)).envelope);
    pass(MINUTE_MS);
  });

  it('stay good when the kiosk has lost its storage', async () => {
    await gateway.contact(kiosk, { lastContactAt: null });
    expect(await fate()).toEqual(kept);
  });

  it('stay good when the kiosk has enrolled again', async () => {
    await gateway.contact(kiosk, { keyId: 2, lastContactAt: heardAt, allotments: [{ allotmentId, spent: 0 }] });
    expect(await fate()).toEqual(kept);
  });

  it('stay good when the kiosk holds neither their allotment nor a later one', async () => {
    await gateway.contact(kiosk, { lastContactAt: heardAt });
    expect(await fate()).toEqual(kept);
  });

  it('stay good when the gateway has forgotten a contact: its database was restored', async () => {
    await gateway.contact(kiosk, { lastContactAt: now() - SECOND_MS, allotments: [{ allotmentId, spent: 0 }] });
    expect(await fate()).toEqual(kept);
    heardAt = now();
    pass(MINUTE_MS);
    await contact(0);
    expect(await fate()).toEqual(kept);
  });

  it('stay good when the kiosk was away for longer than its outbox keeps them', async () => {
    pass(73 * HOUR_MS);
    await contact(1);
    expect(alerts()).toEqual(['claimUnconfirmed']);
    expect(await codeStates()).toEqual(['active']);
  });

  it('are told of also when they come after the contact that cannot tell', async () => {
    await gateway.contact(kiosk, { lastContactAt: null });
    logged.splice(0);
    const late = await kiosk.claim(personNamed('louis'), { allotmentId, index: 9, issuedAt: now() - 5 * MINUTE_MS });
    expect(await gateway.bring(late.envelope)).toMatchObject({ kind: 'active' });
    expect(alerts()).toEqual(['claimUnconfirmed']);
  });

  it('are not judged by what another kiosk says', async () => {
    const other = await gateway.kiosk();
    await gateway.contact(other, { lastContactAt: null, allotments: [{ allotmentId, spent: 0 }] });
    await gateway.contact(other, { lastContactAt: now(), allotments: [{ allotmentId, spent: 0 }] });
    expect(await fate()).toEqual({ codes: ['active'], alerts: [] });
  });

  it('are waited for no more when the kiosk has enrolled again: that key makes no further contact', async () => {
    const { database, clock } = gateway.services;
    await gateway.contact(kiosk, { lastContactAt: heardAt, allotments: [{ allotmentId, spent: 1 }], pending: 1 });
    const next = await kiosk.claim(personNamed('louis'), { allotmentId, index: 1 });
    clock.advance(SECOND_MS);
    await database.updateTable('kiosk_keys').set({ revoked_at: now() }).where('kiosk_id', '=', kiosk.id).execute();
    expect(await gateway.bring(next.envelope)).toMatchObject({ kind: 'active' });
  });

  it('stay good when the kiosk was retired: an alert, once, after the life of an outbox', async () => {
    await retireKiosk(gateway.services.database, kiosk.id, now());
    const keep = async () => await keepHouse(gateway.services, gateway.claims.resume);
    expect(await keep()).toMatchObject({ givenUp: 0 });
    pass(73 * HOUR_MS);
    expect(await keep()).toMatchObject({ givenUp: 1 });
    expect(await keep()).toMatchObject({ givenUp: 0 });
    expect(alerts()).toEqual(['claimUnconfirmed']);
  });
});
