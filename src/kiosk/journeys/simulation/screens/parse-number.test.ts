import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount, parseEuros, typedEuros } from './parse-number.ts';

describe('an amount', () => {
  test.each([
    ['1200', 1_200],
    ['1 234,56', 1_234.56],
    ['1234.5', 1_234.5],
    ['1200,', 1_200],
    ['0', 0],
  ])('« %s » is read', (typed, value) => {
    expect(parseEuros(typed, {})).toEqual({ ok: true, value });
  });

  test.each([
    ['', { code: 'empty' }],
    ['12a', { code: 'badCharacter' }],
    [',5', { code: 'badCharacter' }],
    ['1,234', { code: 'badCharacter' }],
    ['5001', { code: 'tooHigh', max: 5_000 }],
  ])('« %s » gets its reason', (typed, problem) => {
    expect(parseEuros(typed, { max: 5_000 })).toEqual({ ok: false, problem });
  });

  test('comes back as it was typed, to the cent', () => {
    assert(
      property(integer({ min: 0, max: 100_000_000 }), (cents) => {
        expect(parseEuros(typedEuros(cents / 100), {})).toEqual({ ok: true, value: cents / 100 });
      }),
    );
  });
});

describe('a whole number', () => {
  test('is read between its bounds', () => {
    expect(parseCount('3', { min: 1, max: 10 })).toEqual({ ok: true, value: 3 });
    expect(parseCount('0', { min: 1 })).toEqual({ ok: false, problem: { code: 'tooLow', min: 1 } });
    expect(parseCount('11', { max: 10 })).toEqual({ ok: false, problem: { code: 'tooHigh', max: 10 } });
  });

  test('is no fraction', () => {
    expect(parseCount('1,5', {})).toEqual({ ok: false, problem: { code: 'badCharacter' } });
    expect(parseCount(' ', {})).toEqual({ ok: false, problem: { code: 'empty' } });
  });
});
