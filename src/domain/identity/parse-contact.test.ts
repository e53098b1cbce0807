import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mobileSchema } from './contact.ts';
import { parseMail, parseMobile } from './parse-contact.ts';

const mobile = (typed: string) => {
  const result = parseMobile(typed);
  return result.ok ? result.value : result.problem;
};
const mail = (typed: string) => {
  const result = parseMail(typed);
  return result.ok ? result.value : result.problem;
};

describe('#175 a typed mobile', () => {
  test('is accepted by twos, with dots or hyphens', () => {
    for (const typed of ['0639980001', '06 39 98 00 01', '06.39.98.00.01', '06-39-98-00-01']) {
      expect(mobile(typed)).toBe('0639980001');
    }
  });

  test('is accepted with the code of its country, as the national number', () => {
    for (const typed of ['+33639980001', '+33 6 39 98 00 01', '0033 6 39 98 00 01', '+33 (0)6 39 98 00 01']) {
      expect(mobile(typed)).toBe('0639980001');
    }
    for (const code of ['262', '508', '590', '594', '596']) {
      expect(mobile(`+${code} 690 30 00 01`)).toBe('0690300001');
      expect(mobile(`00${code}690300001`)).toBe('0690300001');
    }
    expect(mobile('+32 470 12 34 56')).toEqual({ code: 'notMobile' });
    expect(mobile('+33 1 99 00 00 01')).toEqual({ code: 'notMobile' });
  });

  test('tells what is wrong', () => {
    expect(mobile(' ')).toEqual({ code: 'empty' });
    expect(mobile('06 39 98')).toEqual({ code: 'tooShort', missing: 4 });
    expect(mobile('0561223344')).toEqual({ code: 'notMobile' });
    expect(mobile('063998000a')).toEqual({ code: 'notMobile' });
  });

  test('is ten digits that begin with 06 or 07, and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
        expect(parseMobile(digits).ok).toBe(/^0[67]/.test(digits));
        expect(parseMobile(digits).ok).toBe(mobileSchema.safeParse(digits).success);
      }),
    );
  });
});

describe('#251 a typed mail address', () => {
  test('is kept in small letters', () => {
    expect(mail(' Camille.Martin@Example.org ')).toBe('camille.martin@example.org');
  });

  test('tells what is wrong', () => {
    expect(mail('')).toEqual({ code: 'empty' });
    expect(mail('camille.example.org')).toEqual({ code: 'noAt' });
    for (const typed of ['camille@', '@example.org', 'camille@example', 'ca mille@example.org', 'a@b@example.org']) {
      expect(mail(typed), typed).toEqual({ code: 'badShape' });
    }
    expect(mail(`${'a'.repeat(250)}@example.org`)).toEqual({ code: 'tooLong' });
  });
});
