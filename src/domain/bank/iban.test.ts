import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatIban, maskIban, parseIban, type Iban } from './iban.ts';
import { ribOf } from './rib.ts';

/** The example of the IBAN registry (ISO 13616), which is nobody’s. */
const registryExample = 'FR1420041010050500013M02606';

const read = (typed: string) => {
  const result = parseIban(typed);
  return result.ok ? result.value : result.problem;
};

/** « Clé RIB », from its definition: 97 less the rest of 89 × bank + 15 × branch + 3 × account. */
function ribKey(bank: string, branch: string, account: string): string {
  const digits = [...account].map((character) => {
    if (/\d/.test(character)) return character;
    const place = character.charCodeAt(0) - 'A'.charCodeAt(0);
    // S is 2, not 1: the third row of letters begins one further.
    return String(place < 18 ? (place % 9) + 1 : place - 16);
  });
  const rest = (89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(digits.join(''))) % 97n;
  return String(97n - rest).padStart(2, '0');
}

/** Control digits of an IBAN, from ISO 7064: 98 less the rest of the whole by 97, with the country and 00 behind. */
function withControlDigits(country: string, bban: string): string {
  const digits = [...`${bban}${country}00`].map((character) => parseInt(character, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const accounts = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 11, maxLength: 11 })
  .map((characters) => characters.join(''));
const frenchIbans = fc
  .tuple(fc.constantFrom('FR', 'MC'), digits(5), digits(5), accounts)
  .map(([country, bank, branch, account]) => ({
    bank,
    branch,
    account,
    key: ribKey(bank, branch, account),
    iban: withControlDigits(country, `${bank}${branch}${account}${ribKey(bank, branch, account)}`),
  }));

describe('a typed IBAN', () => {
  test('#256 is accepted with spaces, dots, hyphens and small letters', () => {
    for (const typed of [registryExample, 'fr14 2004 1010 0505 0001 3m02 606', 'FR14.2004-1010 05050001 3M02606']) {
      expect(read(typed)).toBe(registryExample);
    }
  });

  test.each(['DE89370400440532013000', 'BE68539007547034', 'ES9121000418450200051332', 'GB29NWBK60161331926819'])(
    'may be of another country of the payments area: %s',
    (iban) => {
      expect(read(iban)).toBe(iban);
    },
  );

  test('tells what is wrong', () => {
    expect(read('')).toEqual({ code: 'empty' });
    expect(read(' - ')).toEqual({ code: 'empty' });
    expect(read('F')).toEqual({ code: 'tooShort', missing: 26 });
    expect(read(registryExample.slice(0, -1))).toEqual({ code: 'tooShort', missing: 1 });
    expect(read(`${registryExample}12`)).toEqual({ code: 'tooLong', extra: 2 });
    expect(read('1420041010')).toEqual({ code: 'badCharacter', position: 1 });
    expect(read('FRX4')).toEqual({ code: 'badCharacter', position: 3 });
    expect(read('FR14 2004 1010 050€')).toEqual({ code: 'badCharacter', position: 16 });
    expect(read('XX1420041010')).toEqual({ code: 'unknownCountry' });
    expect(read('TN5910006035183598478831')).toEqual({ code: 'notSepa' });
    expect(read('FR14A0041010050500013M02606')).toEqual({ code: 'badShape' });
  });

  test('#256 whose RIB key does not go with the account is refused, though its control digits are right', () => {
    fc.assert(
      fc.property(frenchIbans, fc.integer({ min: 1, max: 96 }), ({ bank, branch, account, key }, shift) => {
        const wrong = String(((Number(key) + shift - 1) % 97) + 1).padStart(2, '0');
        expect(read(withControlDigits('FR', `${bank}${branch}${account}${wrong}`))).toEqual({ code: 'wrongKey' });
      }),
    );
  });

  test('#256 with one character mistyped, or two neighbours exchanged, is never accepted', () => {
    fc.assert(
      fc.property(frenchIbans, fc.nat(22), fc.integer({ min: 1, max: 9 }), ({ iban }, place, shift) => {
        const at = place + 4;
        const mistyped = /\d/.test(iban[at] ?? '')
          ? iban.slice(0, at) + String((Number(iban[at]) + shift) % 10) + iban.slice(at + 1)
          : undefined;
        if (mistyped !== undefined) expect(parseIban(mistyped).ok).toBe(false);
        const exchanged = iban.slice(0, at) + (iban[at + 1] ?? '') + (iban[at] ?? '') + iban.slice(at + 2);
        if (exchanged !== iban) expect(parseIban(exchanged).ok).toBe(false);
      }),
    );
  });

  test('#256 that is right is accepted, and holds its RIB', () => {
    fc.assert(
      fc.property(frenchIbans, ({ iban, bank, branch, account, key }) => {
        expect(read(iban)).toBe(iban);
        expect(ribOf(iban as Iban)).toEqual({ bank, branch, account, key });
      }),
    );
    expect(ribOf('BE68539007547034' as Iban)).toBeUndefined();
  });
});

test('P25 an IBAN is shown by four, and hidden but for its beginning and its end', () => {
  expect(formatIban(registryExample), 'a line breaks between groups').toBe('FR14 2004 1010 0505 0001 3M02 606');
  expect(maskIban(registryExample as Iban)).toBe('FR14 •••• •••• •••• •••• •••• 606');
});
