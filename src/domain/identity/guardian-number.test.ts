import { expect, test } from 'vitest';
import { guardianNumberSchema, parseGuardianNumber } from './guardian-number.ts';
import { nirSchema } from './nir.ts';

test('#151 reads a number of six to twelve digits, with or without spaces', () => {
  for (const [typed, number] of [
    ['310042', '310042'],
    ['3100 4217', '31004217'],
    [' 310042170001 ', '310042170001'],
  ] as const) {
    expect(parseGuardianNumber(typed)).toEqual({ ok: true, value: number });
  }
});

test('says what is wrong with any other', () => {
  expect(parseGuardianNumber('  ')).toMatchObject({ ok: false, problem: { code: 'empty' } });
  expect(parseGuardianNumber('31004A')).toMatchObject({ ok: false, problem: { code: 'badCharacter' } });
  expect(parseGuardianNumber('3100')).toMatchObject({ ok: false, problem: { code: 'tooShort', missing: 2 } });
  expect(parseGuardianNumber('3100421700011')).toMatchObject({ ok: false, problem: { code: 'tooLong', extra: 1 } });
});

test('no number is also a NIR', () => {
  for (const number of ['310042', '310042170001']) {
    expect(guardianNumberSchema.safeParse(number).success).toBe(true);
    expect(nirSchema.safeParse(number).success).toBe(false);
  }
  expect(guardianNumberSchema.safeParse('2820631555001').success).toBe(false);
});
