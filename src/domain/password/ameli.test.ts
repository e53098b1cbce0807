import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ameliChecklist, checkAmeli } from './ameli.ts';

const context = { nir: '182062A991990', birthDate: '1982-06-24' };
const accepts = (password: string) => Object.values(checkAmeli(password, context)).every(Boolean);

/** Independent formulation of #271, for that one person: written out, and looked for backwards. */
const LIST = '?!$€@&(+_)=*%/<>.,;:\\-';
const shape = new RegExp(`^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9${LIST}])[A-Za-z0-9${LIST}]{8,50}$`, 'u');
const writings = [
  '182062A99199006',
  '24061982',
  '240682',
  '19820624',
  '820624',
  '24/06/1982',
  '24/06/82',
  '1982/06/24',
  '82/06/24',
  '24-06-1982',
  '24-06-82',
  '1982-06-24',
  '82-06-24',
  '24.06.1982',
  '24.06.82',
  '1982.06.24',
  '82.06.24',
];

function oracle(password: string): boolean {
  const windows = Array.from({ length: Math.max(0, password.length - 3) }, (_, start) =>
    password.slice(start, start + 4).toUpperCase(),
  );
  const personal = windows.some((part) => writings.some((writing) => writing.includes(part)));
  return shape.test(password) && !personal;
}

const fragment = fc
  .tuple(fc.constantFrom(...writings), fc.nat(10), fc.integer({ min: 2, max: 6 }))
  .map(([writing, start, length]) => writing.slice(start, start + length));
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abzABZ0189?!$€@&(+-_)=*%/<>.,;:') },
  { weight: 1, arbitrary: fc.constantFrom('é', ' ', '[', ']', '#', '"', "'", '😀') },
  { weight: 1, arbitrary: fragment },
);
const anyPassword = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('P12 the password rules of ameli.fr', () => {
  test('P12 accept exactly what an independent formulation accepts', () => {
    fc.assert(
      fc.property(anyPassword, (password) => {
        expect(accepts(password)).toBe(oracle(password));
      }),
      { numRuns: 5_000 },
    );
  });

  test('P12 take 8 to 50 characters', () => {
    const long = 'Ab!'.repeat(17).slice(0, 50);
    expect(checkAmeli('Abcdef!', context).length).toBe(false);
    expect(checkAmeli('Abcdefg!', context).length).toBe(true);
    expect(checkAmeli(long, context).length).toBe(true);
    expect(checkAmeli(`${long}b`, context).length).toBe(false);
  });

  test('P12 ask for a digit or a special character, not for both', () => {
    expect(accepts('Bateaublanc')).toBe(false);
    expect(accepts('Bateaublanc7')).toBe(true);
    expect(accepts('Bateaublanc!')).toBe(true);
  });

  test.each([...'?!$€@&(+-_)=*%/<>.,;:'])('P12 take the special character %s', (special) => {
    const items = checkAmeli(`Bateaublanc${special}`, context);
    expect(items.digitOrSpecial && items.allowedCharactersOnly).toBe(true);
  });

  test.each([...'[]{}#"\'`~^|\\ éàç£§'])('P12 refuse the character “%s”', (character) => {
    expect(checkAmeli(`Bateau7${character}`, context).allowedCharactersOnly).toBe(false);
  });

  test.each([
    ['a part of the NIR', 'Bateau2062', false],
    ['its Corsican letter in either case', 'Bateau62a9', false],
    ['a part that reaches into its key', 'Bateau9006', false],
    ['the year of birth', 'Bateau1982', false],
    ['day and month', 'Bateau2406', false],
    ['the date with slashes', '24/06/82Bateau', false],
    ['the date backwards, short', 'Bateau820624', false],
    ['three characters only of each', 'Bateau982Mer620', true],
    ['four that are not consecutive', 'Bateau19x82', true],
  ])('P12 judge %s', (_, password, accepted) => {
    expect(checkAmeli(password, context).nothingPersonal).toBe(accepted);
  });

  test('show each item of the seed’s list and fulfil none for an empty password', () => {
    const codes = ameliChecklist.map(({ code }) => code);
    expect(codes).toEqual([
      'length',
      'lowercaseAndUppercase',
      'digitOrSpecial',
      'allowedCharactersOnly',
      'nothingPersonal',
    ]);
    expect(Object.values(checkAmeli('', context))).toEqual([false, false, false, false, false]);
  });
});
