import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../time/instant.ts';
import { allotmentSchema, canIssueFrom, claimTimeVerdict, lastUseOf, type Allotment } from './allotment.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const allotment: Allotment = {
  allotmentId: '00ff00ff00ff00ff',
  kioskId: 7,
  caisse: 'caf-31',
  count: 20,
  issuedAt: noon,
  lastUseAt: lastUseOf(noon),
};

describe('an allotment', () => {
  test('is good for 72 hours of issuing', () => {
    expect(allotment.lastUseAt).toBe(noon + 72 * HOUR_MS);
    expect(allotmentSchema.parse(allotment)).toEqual(allotment);
  });

  test('is refused out of shape', () => {
    const wrong = [
      { allotmentId: 'FF00ff00ff00ff00' },
      { allotmentId: '00' },
      { kioskId: 0 },
      { kioskId: 2 ** 32 },
      { count: 0 },
      { count: 65_536 },
      { caisse: 'caf-32' },
      { lastUseAt: -1 },
    ];
    for (const part of wrong) {
      expect(allotmentSchema.safeParse({ ...allotment, ...part }).success).toBe(false);
    }
  });

  test('gives claims while indexes and hours are left', () => {
    expect(canIssueFrom(allotment, 19, noon)).toBe(true);
    expect(canIssueFrom(allotment, 20, noon)).toBe(false);
    expect(canIssueFrom(allotment, 0, allotment.lastUseAt)).toBe(true);
    expect(canIssueFrom(allotment, 0, allotment.lastUseAt + 1)).toBe(false);
    expect(canIssueFrom(allotment, 0, noon - 1)).toBe(false);
  });
});

describe('the time of a claim', () => {
  const { lastUseAt } = allotment;
  const term = lastUseAt + 48 * HOUR_MS;

  test.each([
    ['at the allotment’s first instant', noon, noon, 'acceptable'],
    ['at its last instant, brought at the last moment', lastUseAt, term, 'acceptable'],
    ['before the allotment', noon - 1, noon, 'beforeAllotment'],
    ['after the last use', lastUseAt + 1, lastUseAt + 1, 'afterAllotment'],
    ['brought too late', noon, term + 1, 'tooLate'],
  ] as const)('%s', (_, issuedAt, now, verdict) => {
    expect(claimTimeVerdict(allotment, issuedAt, now)).toBe(verdict);
  });

  test('is refused from a clock 30 days wrong, either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 }), fc.constantFrom(-720, 720), (hour, error) => {
        const now = noon + hour * HOUR_MS;
        expect(claimTimeVerdict(allotment, now + error * HOUR_MS, now)).not.toBe('acceptable');
      }),
    );
  });
});
