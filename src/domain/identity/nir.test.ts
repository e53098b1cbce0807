import fc from 'fast-check';
import * as stdnum from 'stdnum/lib/esm/fr/nir.js';
import { describe, expect, test } from 'vitest';
import { nirKey, nirSchema, normaliseNir, parseNir, type NirProblem } from './nir.ts';
import { anyNir } from './testing/any-nir.ts';

function problemOf(typed: string): NirProblem | undefined {
  const result = parseNir(typed);
  return result.ok ? undefined : result.problem;
}

describe('a typed NIR', () => {
  test.each([
    ['of the mainland', '1820681065023'],
    ['of Corse-du-Sud', '282062A004018'],
    ['of Haute-Corse', '182062B033007'],
    ['of a person born in Corsica before 1976', '1700620004018'],
    ['of a person born abroad', '2750699351012'],
    ['of a person born overseas', '2990697105012'],
    ['that is provisional and starts with 7', '7820699999001'],
    ['that is provisional and starts with 8', '8820699999001'],
    ['that is being registered', '3820681065023'],
    ['of a managed scheme, 5', '5820681065023'],
    ['of a managed scheme, 6', '6820681065023'],
    ['that is provisional, without a month', '7820099999001'],
    ['that is provisional, with a month that is none, 13', '8821399999001'],
    ['that is provisional, with a month that is none, 49', '7824999999001'],
    ['with a month of an incomplete record, 20', '1822081065023'],
    ['with a month of an incomplete record, 42', '1824281065023'],
    ['with a month of an incomplete record, 50', '1825081065023'],
    ['with a month of an incomplete record, 99', '1829981065023'],
  ])('is accepted: %s', (_, nir) => {
    expect(parseNir(nir)).toEqual({ ok: true, value: nir });
    expect(nirSchema.safeParse(nir).success).toBe(true);
  });

  test.each([
    ['first digit 0', '0820681065023'],
    ['first digit 9', '9820681065023'],
    ['month 00', '1820081065023'],
    ['month 13', '1821381065023'],
    ['month 19', '1821981065023'],
    ['month 43', '1824381065023'],
    ['month 49', '1824981065023'],
  ])('is refused for its shape: %s', (_, nir) => {
    expect(problemOf(nir)).toEqual({ code: 'badShape' });
    expect(nirSchema.safeParse(nir).success).toBe(false);
  });

  test('may hold spaces, dots, hyphens and small letters', () => {
    for (const typed of ['1 82 06 2a 065 023', '1.82.06.2a.065.023', ' 1-82-06-2A-065-023 ']) {
      expect(parseNir(typed)).toEqual({ ok: true, value: '182062A065023' });
    }
  });

  test('tells how many characters are missing or too many', () => {
    expect(problemOf('')).toEqual({ code: 'empty' });
    expect(problemOf(' - ')).toEqual({ code: 'empty' });
    expect(problemOf('1 82 06 81 065 0')).toEqual({ code: 'tooShort', missing: 2 });
    expect(problemOf('1820681065023' + '1')).toEqual({ code: 'tooLong', extra: 1 });
    expect(problemOf('1820681065023' + '123')).toEqual({ code: 'tooLong', extra: 3 });
  });

  test('tells where a character is that cannot stand there', () => {
    expect(problemOf('18206810650O3')).toEqual({ code: 'badCharacter', position: 12 });
    expect(problemOf('1 82 06 3A 065 023')).toEqual({ code: 'badCharacter', position: 7 });
    expect(problemOf('A82')).toEqual({ code: 'badCharacter', position: 1 });
    expect(problemOf('182062C065023')).toEqual({ code: 'badCharacter', position: 7 });
  });

  test('never carries what was typed in its problem', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const problem = problemOf(typed);
        for (const value of Object.values(problem ?? {})) {
          expect(typeof value === 'number' || /^[a-zA-Z]+$/.test(value)).toBe(true);
        }
      }),
    );
  });

  test('may be followed by its key, which is dropped', () => {
    fc.assert(
      fc.property(anyNir, (nir) => {
        expect(parseNir(nir + nirKey(nir))).toEqual({ ok: true, value: nir });
      }),
    );
  });

  test('is refused when followed by another key than its own', () => {
    fc.assert(
      fc.property(anyNir, fc.integer({ min: 0, max: 99 }), (nir, other) => {
        const key = String(other).padStart(2, '0');
        fc.pre(key !== nirKey(nir));
        expect(problemOf(nir + key)).toEqual({ code: 'wrongKey' });
      }),
    );
  });

  test('is never refused for its key when 13 characters are typed, as the seed’s sample shows', () => {
    expect(parseNir('2 82 06 81 364 636').ok).toBe(true);
    expect(problemOf('2 82 06 81 364 636 46')).toEqual({ code: 'wrongKey' });
    expect(nirKey('2820681364636')).toBe('83');
  });

  test('is the same however it is separated', () => {
    fc.assert(
      fc.property(anyNir, fc.array(fc.constantFrom('', ' ', '.', '-', '\u00A0')), (nir, gaps) => {
        const typed = [...nir].map((c, index) => c.toLowerCase() + (gaps[index] ?? '')).join('');
        expect(parseNir(typed)).toEqual({ ok: true, value: nir });
        expect(normaliseNir(typed)).toBe(nir);
      }),
    );
  });
});

describe('the key of a NIR', () => {
  test('is the one an independent library computes', () => {
    fc.assert(
      fc.property(anyNir, (nir) => {
        expect(stdnum.validate(nir + nirKey(nir)).isValid).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('always lies between 01 and 97', () => {
    fc.assert(
      fc.property(anyNir, (nir) => {
        expect(nirKey(nir)).toMatch(/^(?:0[1-9]|[1-8]\d|9[0-7])$/);
      }),
    );
  });

  test('lets no single wrong digit pass', () => {
    fc.assert(
      fc.property(anyNir, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 9 }), (nir, index, digit) => {
        fc.pre(/\d/.test(nir.charAt(index)) && nir.charAt(index) !== String(digit));
        fc.pre(!/[AB]/.test(nir) || index !== 5);
        const wrong = nir.slice(0, index) + digit + nir.slice(index + 1);
        expect(nirKey(wrong)).not.toBe(nirKey(nir));
      }),
    );
  });
});
