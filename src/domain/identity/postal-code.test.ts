import { describe, expect, test } from 'vitest';
import { isOutsideService, parsePostalCode } from './postal-code.ts';

const read = (typed: string) => {
  const result = parsePostalCode(typed);
  return result.ok ? result.value : result.problem;
};

describe('a typed postal code', () => {
  test.each(['31000', '01000', '20090', '75001', '95000', '97110', '98800'])('is accepted: %s', (code) => {
    expect(read(code)).toBe(code);
  });

  test('may hold a space', () => {
    expect(read(' 31 000 ')).toBe('31000');
  });

  test('tells what is wrong', () => {
    expect(read('')).toEqual({ code: 'empty' });
    expect(read('3100')).toEqual({ code: 'tooShort', missing: 1 });
    expect(read('310000')).toEqual({ code: 'tooLong', extra: 1 });
    expect(read('31OOO')).toEqual({ code: 'badCharacter' });
    for (const code of ['00100', '96000', '99000']) {
      expect(read(code)).toEqual({ code: 'badShape' });
    }
  });
});

test.each([
  ['97500', true],
  ['97133', true],
  ['97150', true],
  ['97800', true],
  ['98800', true],
  ['97110', false],
  ['97200', false],
  ['31000', false],
])('%s is of a place that this service does not cover: %s', (code, isOutside) => {
  expect(isOutsideService(code)).toBe(isOutside);
});
