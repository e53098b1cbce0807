import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/instant.ts';
import { callsAgent, cardBlockedUntil, maySendSms } from './policy.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const minutesAgo = (...minutes: number[]) => minutes.map((minute) => noon - minute * MINUTE_MS);

describe('codes by SMS', () => {
  test('are two minutes apart', () => {
    expect(maySendSms([], noon)).toBe(true);
    expect(maySendSms(minutesAgo(2), noon)).toBe(false);
    expect(maySendSms([noon - 2 * MINUTE_MS - 1], noon)).toBe(true);
  });

  test('are three a day', () => {
    expect(maySendSms(minutesAgo(300, 200), noon)).toBe(true);
    expect(maySendSms(minutesAgo(300, 200, 100), noon)).toBe(false);
    expect(maySendSms([noon - DAY_MS - 1, ...minutesAgo(200, 100)], noon)).toBe(true);
  });

  test('never go out more than three times in any 24 hours, however often asked', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 6 * HOUR_MS }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const sent: number[] = [];
        let now = noon;
        for (const wait of waits) {
          now += wait;
          if (maySendSms(sent, now)) sent.push(now);
        }
        sent.forEach((time, index) => {
          const fourth = sent[index + 3];
          if (fourth !== undefined) expect(fourth - time).toBeGreaterThan(DAY_MS);
        });
      }),
    );
  });
});

describe('a card', () => {
  test('is refused for 24 hours after three wrong birth dates', () => {
    expect(cardBlockedUntil(minutesAgo(10, 5), noon)).toBeUndefined();
    expect(cardBlockedUntil(minutesAgo(10, 5, 1), noon)).toBe(noon - MINUTE_MS + DAY_MS);
  });

  test('is taken again a day after its last wrong date', () => {
    const wrong = minutesAgo(10, 5, 1);
    expect(cardBlockedUntil(wrong, noon - MINUTE_MS + DAY_MS + 1)).toBeUndefined();
    const atOnce = [noon, noon, noon];
    expect(cardBlockedUntil(atOnce, noon + DAY_MS)).toBe(noon + DAY_MS);
    expect(cardBlockedUntil(atOnce, noon + DAY_MS + 1)).toBeUndefined();
  });

  test('is not refused for what a wrong clock wrote in the future', () => {
    expect(cardBlockedUntil([noon + 1, noon + 2, noon + 3], noon)).toBeUndefined();
  });
});

describe('a kiosk', () => {
  test('P06 calls an agent after ten failures within an hour', () => {
    const nine = minutesAgo(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(callsAgent(nine, noon)).toBe(false);
    expect(callsAgent([...nine, noon], noon)).toBe(true);
    expect(callsAgent([...nine, noon - HOUR_MS - 1], noon)).toBe(false);
  });
});
