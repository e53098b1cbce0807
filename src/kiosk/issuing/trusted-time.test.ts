import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { readFact } from '../storage/facts.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { testGateway, testKiosk, NOW } from './testing/test-kiosk.ts';
import { createTrustedTime } from './trusted-time.ts';

function handClock(systemTime: number, monotonicMs = 1_000) {
  const time = { systemTime, monotonicMs };
  return { time, clock: { now: () => time.systemTime, monotonicMs: () => time.monotonicMs } };
}

async function kioskAfterContact() {
  const secrets = await testGateway();
  return testKiosk(secrets, [await secrets.allotment()]);
}

describe('the time a kiosk believes', () => {
  test('is the gateway’s, carried on by the monotonic clock, whatever the system clock says', async () => {
    const { time, clock } = handClock(NOW - 720 * HOUR_MS);
    const trusted = createTrustedTime(await openTestDatabase(), clock);
    trusted.learn(NOW, time.monotonicMs);
    time.monotonicMs += 5 * MINUTE_MS;
    time.systemTime += HOUR_MS;
    expect(await trusted.believed()).toEqual({ kind: 'known', now: NOW + 5 * MINUTE_MS });
    expect(await trusted.best()).toBe(NOW + 5 * MINUTE_MS);
  });

  test.each([
    ['just before the last time seen', NOW - 1, false],
    ['at the last time seen', NOW, true],
    ['at the end of the allotment', NOW + 72 * HOUR_MS, true],
    ['past the end of the allotment', NOW + 72 * HOUR_MS + 1, false],
  ])('after a restart without contact, a system clock %s', async (_case, systemTime, believed) => {
    const { database } = await kioskAfterContact();
    const trusted = createTrustedTime(database, handClock(systemTime).clock);
    expect(await trusted.believed()).toEqual(believed ? { kind: 'known', now: systemTime } : { kind: 'unknown' });
  });

  test('is unknown on a kiosk that never had a contact', async () => {
    const trusted = createTrustedTime(await openTestDatabase(), handClock(NOW).clock);
    expect(await trusted.believed()).toEqual({ kind: 'unknown' });
    expect(await trusted.best()).toBe(NOW);
  });

  test('is kept, and never goes back on the disk', async () => {
    const { database } = await kioskAfterContact();
    const { time, clock } = handClock(NOW);
    const trusted = createTrustedTime(database, clock);
    trusted.learn(NOW + HOUR_MS, time.monotonicMs);
    await trusted.remember();
    expect(await readFact(database, 'lastSeen')).toBe(NOW + HOUR_MS);
    trusted.learn(NOW, time.monotonicMs);
    await trusted.remember();
    expect(await readFact(database, 'lastSeen')).toBe(NOW + HOUR_MS);
  });

  test('at worst is not before what was seen', async () => {
    const { database } = await kioskAfterContact();
    expect(await createTrustedTime(database, handClock(NOW - HOUR_MS).clock).best()).toBe(NOW);
  });
});
