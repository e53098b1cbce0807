import { describe, expect, test } from 'vitest';
import { canonicalMail, emailSchema, internationalMobile, maskEmail, maskMobile, mobileSchema } from './contact.ts';

describe('a mobile number', () => {
  test('has ten digits and begins with 06 or 07', () => {
    expect(mobileSchema.safeParse('0639980001').success).toBe(true);
    for (const wrong of ['', '0199000001', '06399800', '063998000123', '06 39 98 00 01', '+33639980001']) {
      expect(mobileSchema.safeParse(wrong).success).toBe(false);
    }
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

describe('an e-mail address', () => {
  test('has one @ and a whole domain, and 254 characters at most', () => {
    const longest = `${'a'.repeat(242)}@example.org`;
    for (const right of ['Camille.Dupont@example.org', longest])
      expect(emailSchema.safeParse(right).success).toBe(true);
    for (const wrong of [
      '',
      'camille',
      'camille@',
      '@example.org',
      'camille@example',
      'a b@example.org',
      `a${longest}`,
    ]) {
      expect(emailSchema.safeParse(wrong).success).toBe(false);
    }
  });

  test('P25 shows its first letter only, and not its length, when masked', () => {
    expect(maskEmail('camille@example.org')).toBe('c•••@example.org');
    expect(maskEmail('c@example.org')).toBe('c•••@example.org');
  });
});

test('#251 one mailbox has one writing', () => {
  expect(canonicalMail('Hugo.Bernard+caf@Example.org')).toBe('hugo.bernard@example.org');
  expect(canonicalMail('hugo.bernard@example.org')).toBe('hugo.bernard@example.org');
});
