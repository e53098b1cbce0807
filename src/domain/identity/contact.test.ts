import fc from 'fast-check';
import isEmail from 'validator/lib/isEmail.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonicalMail, emailSchema, maskEmail, maskMobile, mobileSchema } from './contact.ts';

describe('a mobile number', () => {
  test('has ten digits and begins with 06 or 07', () => {
    expect(mobileSchema.safeParse('0639980001').success).toBe(true);
    for (const wrong of ['', '0199000001', '06399800', '063998000123', '06 39 98 00 01', '+33639980001']) {
      expect(mobileSchema.safeParse(wrong).success).toBe(false);
    }
  });

  test('P25 shows only the last four digits when masked', () => {
    expect(maskMobile('0639984665')).toBe('XX\u00A0XX\u00A0XX\u00A046\u00A065');
  });
});

describe('an e-mail address', () => {
  test('has one @ and a whole domain, and 254 characters at most', () => {
    const label = 'd'.repeat(63);
    const longest = `${'a'.repeat(64)}@${label}.${label}.${'d'.repeat(58)}.fr`;
    expect(longest).toHaveLength(254);
    for (const right of [
      'Camille.Dupont@example.org',
      'dupont&fils@example.org',
      'camille@xn--exmple-cva.example',
      longest,
    ]) {
      expect(emailSchema.safeParse(right).success, right).toBe(true);
    }
    for (const wrong of [
      '',
      'camille',
      'camille@',
      '@example.org',
      'camille@example',
      'a b@example.org',
      longest.replace('@ddd', '@dd').replace(/fr$/, 'fran'),
      `${'a'.repeat(65)}@example.org`,
      `camille@${'d'.repeat(64)}.org`,
      'camille@example-.org',
      'camille@-example.org',
      'camille@exämple.org',
      'camîlle@example.org',
      '"camille"@example.org',
      'camille..dupont@example.org',
      '.camille@example.org',
    ]) {
      expect(emailSchema.safeParse(wrong).success, wrong).toBe(false);
    }
  });

  test('is described in the API by a pattern that takes no other, but for the 64 characters before the @', () => {
    const { pattern = '', format, maxLength } = z.toJSONSchema(emailSchema);
    expect({ format, maxLength }).toEqual({ format: 'email', maxLength: 254 });
    const described = new RegExp(pattern, 'u');
    const isShort = (text: string) => text.length <= 254 && text.indexOf('@') <= 64;
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(described), fc.emailAddress()), (text) => {
        expect(emailSchema.safeParse(text).success, text).toBe(isShort(text) && described.test(text));
        expect(isEmail(text, { allow_utf8_local_part: false }), text).toBe(isShort(text) && described.test(text));
      }),
    );
    for (const wrong of ['camille@example', '.camille@example.org', 'camille..d@example.org', 'camille@example.o']) {
      expect(described.test(wrong), wrong).toBe(false);
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
