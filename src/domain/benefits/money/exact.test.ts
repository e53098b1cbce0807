import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact, toCents, zero } from './exact.ts';

/** Amounts as they are typed: two decimals. */
const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
const amount = (count: number): Exact => Exact.of(count).over(100);

describe('an exact number', () => {
  test('has none of the errors of binary fractions', () => {
    expect(Exact.of(0.1).plus(Exact.of(0.2)).compare(Exact.of(0.3))).toBe(0);
    expect(Exact.of(1.005).times(100).toNumber()).toBe(100.5);
    expect(Exact.of(100).over(3).times(3).toNumber()).toBe(100);
  });

  test('is read from every way a number is written', () => {
    for (const value of [0, -0.5, 12, 1e-7, 1.5e-9, 1e21, 123_456.789]) expect(Exact.of(value).toNumber()).toBe(value);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => Exact.of(wrong)).toThrow(RangeError);
  });

  test('rounds half a cent up, where doubles would round down', () => {
    expect(toCents(Exact.of(1.005)).toNumber()).toBe(1.01);
    expect(toCents(Exact.of(0.125)).toNumber()).toBe(0.13);
    expect(toCents(Exact.of(-0.125)).toNumber()).toBe(-0.12);
    expect(toCents(Exact.of(0.1249999)).toNumber()).toBe(0.12);
  });

  test('is raised to the next hundred, and stays on a whole one', () => {
    expect(Exact.of(12_300).raisedTo(100).toNumber()).toBe(12_300);
    expect(Exact.of(12_300.01).raisedTo(100).toNumber()).toBe(12_400);
    expect(zero.raisedTo(100).toNumber()).toBe(0);
  });

  test('is cut to the cent below, and whole cents stay', () => {
    expect(Exact.of(1.199).cut(2).toNumber()).toBe(1.19);
    expect(Exact.of(1.19).cut(2).toNumber()).toBe(1.19);
    expect(Exact.of(-0.001).cut(2).toNumber()).toBe(-0.01);
  });

  test('adds, multiplies, divides and compares cents as whole numbers do', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 999 }), (a, b, factor) => {
        expect(amount(a).plus(amount(b)).toNumber()).toBe((a + b) / 100);
        expect(amount(a).minus(amount(b)).toNumber()).toBe((a - b) / 100);
        expect(amount(a).times(factor).toNumber()).toBe((a * factor) / 100);
        expect(Math.sign(amount(a).compare(amount(b)))).toBe(Math.sign(a - b));
        expect(amount(a).over(factor).times(factor).compare(amount(a))).toBe(0);
      }),
    );
  });

  test('rounds to within half a cent, and whole cents to themselves', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 9999 }), (count, divisor) => {
        const value = amount(count).over(divisor);
        const away = toCents(value).minus(value).times(200);
        expect(away.compare(Exact.of(1))).toBeLessThanOrEqual(0);
        expect(away.compare(Exact.of(-1))).toBe(1);
        expect(toCents(amount(count)).compare(amount(count))).toBe(0);
        expect(toCents(value).toNumber()).toBe(Number(toCents(value).toNumber().toFixed(2)));
      }),
    );
  });

  test('stays exact through a long calculation', () => {
    const sevenths = Array.from({ length: 300 }, (_, index) => Exact.of(1).over(7 + (index % 50)));
    const there = Exact.sum(sevenths);
    const back = sevenths.reduce((rest, one) => rest.minus(one), there);
    expect(back.compare(zero)).toBe(0);
  });
});
