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

  test.each([
    ['an hour ahead', HOUR_MS],
    ['an hour behind', -HOUR_MS],
    ['30 days ahead', 720 * HOUR_MS],
    ['30 days behind', -720 * HOUR_MS],
  ])(
    'in the next document is right with a clock that is %s, and was so at the last contact',
    async (_case, wrongByMs) => {
      const { database } = await kioskAfterContact();
      const { time, clock } = handClock(NOW + wrongByMs);
      const first = createTrustedTime(database, clock);
      first.learn(NOW, time.monotonicMs);
      await first.remember();
      time.systemTime += 2 * HOUR_MS;
      time.monotonicMs = 0;
      expect(await createTrustedTime(database, clock).believed()).toEqual({ kind: 'known', now: NOW + 2 * HOUR_MS });
    },
  );

  test('in the next document is unknown once that clock was moved back, or past the allotment’s end', async () => {
    const { database } = await kioskAfterContact();
    const { time, clock } = handClock(NOW + HOUR_MS);
    const first = createTrustedTime(database, clock);
    first.learn(NOW, time.monotonicMs);
    await first.remember();
    for (const movedMs of [-MINUTE_MS, -720 * HOUR_MS, 720 * HOUR_MS]) {
      const moved = handClock(NOW + HOUR_MS + movedMs);
      expect(await createTrustedTime(database, moved.clock).believed()).toEqual({ kind: 'unknown' });
    }
  });

  test('that only the system clock told is not kept: it may be wrong, and a contact could not take it back', async () => {
    const { database } = await kioskAfterContact();
    const { time, clock } = handClock(NOW + HOUR_MS);
    const trusted = createTrustedTime(database, clock);
    const remembering = trusted.remember();
    trusted.learn(NOW, time.monotonicMs);
    await remembering;
    expect(await readFact(database, 'lastSeen')).toBe(NOW);
    expect(await readFact(database, 'clockAheadMs')).toBeUndefined();
  });

  test('at worst is not before what was seen', async () => {
    const { database } = await kioskAfterContact();
    expect(await createTrustedTime(database, handClock(NOW - HOUR_MS).clock).best()).toBe(NOW);
  });
});
