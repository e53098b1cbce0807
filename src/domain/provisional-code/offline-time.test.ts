import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant.ts';
import { believedTime, laterSeen, type TimeSources } from './offline-time.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const unknown = { kind: 'unknown' };
const known = (now: number) => ({ kind: 'known', now });

describe('the time a kiosk believes', () => {
  const anchored: TimeSources = {
    anchor: { gatewayTime: noon, monotonicMs: 5_000 },
    monotonicMs: 5_000,
    systemTime: noon,
  };

  test('is the gateway’s at the last contact plus what passed since', () => {
    expect(believedTime({ ...anchored, monotonicMs: 5_000 + 90 * MINUTE_MS + 0.7 })).toEqual(
      known(noon + 90 * MINUTE_MS),
    );
  });

  test('does not follow the system clock while it runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (systemTime) => {
        expect(believedTime({ ...anchored, systemTime })).toEqual(known(noon));
      }),
    );
  });

  test('is unknown when the monotonic clock went back', () => {
    expect(believedTime({ ...anchored, monotonicMs: 4_999 })).toEqual(unknown);
  });

  const restarted: TimeSources = {
    monotonicMs: 10,
    systemTime: noon + HOUR_MS,
    lastSeen: noon,
    allotmentEnd: noon + 72 * HOUR_MS,
  };

  test('is the system’s after a restart, between the last time seen and the allotment’s end', () => {
    expect(believedTime(restarted)).toEqual(known(noon + HOUR_MS));
    expect(believedTime({ ...restarted, systemTime: noon })).toEqual(known(noon));
    const end = noon + 72 * HOUR_MS;
    expect(believedTime({ ...restarted, systemTime: end })).toEqual(known(end));
  });

  test('is unknown after a restart with a clock outside these', () => {
    for (const systemTime of [noon - 1, noon + 72 * HOUR_MS + 1, noon + 30 * DAY_MS, 0]) {
      expect(believedTime({ ...restarted, systemTime })).toEqual(unknown);
    }
  });

  test('is unknown after a restart of a kiosk that holds no mark or no allotment', () => {
    const { lastSeen: _, ...withoutMark } = restarted;
    const { allotmentEnd: __, ...withoutAllotment } = restarted;
    expect(believedTime(withoutMark)).toEqual(unknown);
    expect(believedTime(withoutAllotment)).toEqual(unknown);
  });
});

describe('the last time seen', () => {
  test('never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000)), (times) => {
        let seen: number | undefined;
        for (const now of times) {
          const next = laterSeen(seen, { kind: 'known', now });
          expect(next).toBeGreaterThanOrEqual(seen ?? 0);
          seen = next;
        }
        if (times.length > 0) expect(seen).toBe(Math.max(...times));
      }),
    );
  });

  test('is kept when the time is unknown', () => {
    expect(laterSeen(noon, { kind: 'unknown' })).toBe(noon);
    expect(laterSeen(undefined, { kind: 'unknown' })).toBeUndefined();
  });
});
