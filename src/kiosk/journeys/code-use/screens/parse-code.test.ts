import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseCode } from './parse-code.ts';

test('any four digits are a code, leading zeros kept', () => {
  assert(
    property(integer({ min: 0, max: 9_999 }), (number) => {
      const typed = String(number).padStart(4, '0');
      expect(parseCode(typed)).toEqual({ ok: true, value: typed });
    }),
  );
});

test('what is missing is counted', () => {
  expect(parseCode('')).toEqual({ ok: false, problem: { code: 'empty' } });
  expect(parseCode('0')).toEqual({ ok: false, problem: { code: 'tooShort', missing: 3 } });
  expect(parseCode('047')).toEqual({ ok: false, problem: { code: 'tooShort', missing: 1 } });
});

test('nothing but digits is a code', () => {
  expect(parseCode('04a2')).toEqual({ ok: false, problem: { code: 'badCharacter' } });
});
