import { assert, constant, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOffMs, spreadMs } from './backoff.ts';

const backOff = { firstMs: 1_000, maxMs: 60_000 };

describe('waits between tries', () => {
  test('double after each failure up to the maximum', () => {
    const waits = [1, 2, 3, 6, 7, 40].map((failures) => backOffMs(backOff, failures, () => 0.999_999));
    expect(waits).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });

  test('always lie between half and all of the full wait', () => {
    assert(
      property(integer({ min: 0, max: 2_000 }), double({ min: 0, max: 0.999_999, noNaN: true }), (failures, drawn) => {
        const full = Math.min(1_000 * 2 ** Math.max(0, failures - 1), 60_000);
        const wait = backOffMs(backOff, failures, () => drawn);
        expect(wait).toBeGreaterThanOrEqual(full / 2);
        expect(wait).toBeLessThanOrEqual(full);
      }),
    );
  });

  test('of a period stay within a tenth of it', () => {
    assert(
      property(constant(60_000), double({ min: 0, max: 0.999_999, noNaN: true }), (period, drawn) => {
        const spread = spreadMs(period, () => drawn);
        expect(Math.abs(spread - period)).toBeLessThanOrEqual(period / 10);
      }),
    );
  });
});
