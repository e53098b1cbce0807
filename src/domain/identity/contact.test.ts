import { describe, expect, test } from 'vitest';
import {
  contactSchema,
  internationalMobile,
  maskContact,
  maskEmail,
  maskMobile,
  parseEmail,
  parseMobile,
} from './contact.ts';

const mobile = (typed: string) => {
  const result = parseMobile(typed);
  return result.ok ? result.value : result.problem;
};
const email = (typed: string) => {
  const result = parseEmail(typed);
  return result.ok ? result.value : result.problem;
};

describe('a typed mobile number', () => {
  test('is accepted however it is written', () => {
    for (const typed of [
      '0639980001',
      '06 39 98 00 01',
      '06.39.98.00.01',
      '+33 6 39 98 00 01',
      '+33 (0)6 39 98 00 01',
      '0033639980001',
    ]) {
      expect(mobile(typed)).toBe('0639980001');
    }
  });

  test('is accepted from overseas', () => {
    expect(mobile('+590 690 00 00 01')).toBe('0690000001');
    expect(mobile('0262 692')).toEqual({ code: 'notMobile' });
    expect(mobile('+262 692 00 00 01')).toBe('0692000001');
  });

  test('tells what is wrong', () => {
    expect(mobile('')).toEqual({ code: 'empty' });
    expect(mobile('01 99 00 00 01')).toEqual({ code: 'notMobile' });
    expect(mobile('06 39 98 00')).toEqual({ code: 'tooShort', missing: 2 });
    expect(mobile('06 39 98 00 01 2')).toEqual({ code: 'tooLong', extra: 1 });
    expect(mobile('06 39 98 00 O1')).toEqual({ code: 'badCharacter' });
    expect(mobile('+44 7700 900001')).toEqual({ code: 'badCharacter' });
  });

  test('is sent with the country code of its prefix', () => {
    expect(internationalMobile('0639980001')).toBe('+33639980001');
    expect(internationalMobile('0700000001')).toBe('+33700000001');
    expect(internationalMobile('0690000001')).toBe('+590690000001');
    expect(internationalMobile('0694000001')).toBe('+594694000001');
    expect(internationalMobile('0696000001')).toBe('+596696000001');
    expect(internationalMobile('0692000001')).toBe('+262692000001');
    expect(internationalMobile('0639000001')).toBe('+262639000001');
  });

  test('P25 shows only the last four digits when masked', () => {
    expect(maskMobile('0639984665')).toBe('XX\u00A0XX\u00A0XX\u00A046\u00A065');
  });
});

describe('a typed e-mail address', () => {
  test('is accepted, its domain in lower case', () => {
    expect(email(' Camille.Dupont@Example.ORG ')).toBe('Camille.Dupont@example.org');
  });

  test('tells what is wrong', () => {
    expect(email('')).toEqual({ code: 'empty' });
    for (const typed of ['camille', 'camille@', '@example.org', 'camille@example', 'a b@example.org']) {
      expect(email(typed)).toEqual({ code: 'badShape' });
    }
    const longest = `${'a'.repeat(242)}@example.org`;
    expect(email(longest)).toBe(longest);
    expect(email(`a${longest}`)).toEqual({ code: 'badShape' });
  });

  test('P25 shows its first letter only, and not its length, when masked', () => {
    expect(maskEmail('camille@example.org')).toBe('c•••@example.org');
    expect(maskEmail('c@example.org')).toBe('c•••@example.org');
  });
});

describe('a contact', () => {
  test('is masked by its kind', () => {
    expect(maskContact(contactSchema.parse({ kind: 'mobile', mobile: '0639984665' }))).toContain('46');
    expect(maskContact({ kind: 'email', email: 'c@example.org' })).toBe('c•••@example.org');
  });
});
