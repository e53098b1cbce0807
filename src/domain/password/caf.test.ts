import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cafChecklist, checkCaf } from './caf.ts';

const anyCharacter = fc.constantFrom(...'abzABZ0189', 'é', 'ù', ' ', '!', '@', '-', '€', '😀');
const anyPassword = fc.string({ unit: anyCharacter, maxLength: 30 });
const isAccepted = (password: string) => Object.values(checkCaf(password)).every(Boolean);

/** Independent formulation of #162: one expression with look-aheads. */
const oracle = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{8,24}$/;

describe('P11 the password rules of caf.fr', () => {
  test('P11 accept exactly what one regular expression accepts', () => {
    fc.assert(
      fc.property(anyPassword, (password) => {
        expect(isAccepted(password)).toBe(oracle.test(password));
      }),
      { numRuns: 5_000 },
    );
  });

  test('P11 accept what that expression generates', () => {
    const generated = fc.stringMatching(/^[A-Za-z0-9]{8,24}$/).filter((text) => oracle.test(text));
    fc.assert(
      fc.property(generated, (password) => {
        expect(isAccepted(password)).toBe(true);
      }),
    );
  });

  test('P11 take 8 to 24 characters', () => {
    expect(checkCaf('Ab1cdef').length).toBe(false);
    expect(checkCaf('Ab1cdefg').length).toBe(true);
    expect(checkCaf('Ab1'.repeat(8)).length).toBe(true);
    expect(checkCaf(`${'Ab1'.repeat(8)}x`).length).toBe(false);
  });

  test.each(['!', '?', 'é', 'ù', 'ê', '@', ' ', '_', '\n', 'Ａ', '١'])('P11 refuse the character “%s”', (character) => {
    expect(checkCaf(`Abcdef12${character}`).lettersAndDigitsOnly).toBe(false);
  });

  test('P11 count neither an accented letter as a letter nor a foreign figure as a digit', () => {
    const items = checkCaf('éÉ١');
    expect([items.lowercase, items.uppercase, items.digit]).toEqual([false, false, false]);
  });

  test('show each item of the seed’s list and fulfil none for an empty password', () => {
    const codes = cafChecklist.map(({ code }) => code);
    expect(codes).toEqual(['length', 'digit', 'lowercase', 'uppercase', 'lettersAndDigitsOnly']);
    expect(Object.keys(checkCaf('')).sort()).toEqual([...codes].sort());
    expect(Object.values(checkCaf(''))).toEqual([false, false, false, false, false]);
  });
});
