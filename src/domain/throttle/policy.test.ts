import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../time/instant.ts';
import { cardBlockedUntil } from './policy.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const minutesAgo = (...minutes: number[]) => minutes.map((minute) => noon - minute * MINUTE_MS);

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
