import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthNameSchema, parseBirthName, plainFirstName, plainName, sameName } from './birth-name.ts';

const read = (typed: string) => {
  const result = parseBirthName(typed);
  return result.ok ? result.value : result.problem;
};

describe('a typed birth name', () => {
  test.each([
    'Martin',
    'LEFÈVRE',
    'Œuvrard',
    'Le Goff',
    'Saint-Exupéry',
    'D’Arcy',
    "N'Diaye",
    'de la Tour d’Auvergne',
    'Nuñez',
    'Łukasz',
    'Ğül',
    'O',
  ])('is accepted: %s', (name) => {
    expect(read(name)).toBe(name);
  });

  test('is tidied of spaces and other hyphens', () => {
    expect(read('  Le   Goff ')).toBe('Le Goff');
    expect(read('Saint‑Exupéry')).toBe('Saint-Exupéry');
  });

  test('is accepted with accents typed apart from their letters', () => {
    expect(read('Lefe\u0300vre')).toBe('Lefèvre');
  });

  test('tells what is wrong', () => {
    expect(read('   ')).toEqual({ code: 'empty' });
    expect(read('M4rtin')).toEqual({ code: 'badCharacter' });
    expect(read('<b>Martin</b>')).toEqual({ code: 'badCharacter' });
    expect(read('-')).toEqual({ code: 'badShape' });
    expect(read('Martin-')).toEqual({ code: 'badShape' });
    expect(read('M'.repeat(81))).toEqual({ code: 'tooLong', max: 80 });
  });

  test('has the shape of the schema once accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', "'") }), (typed) => {
        const result = parseBirthName(typed);
        if (result.ok) expect(birthNameSchema.safeParse(result.value).success).toBe(true);
      }),
    );
  });
});

describe('two writings of a name', () => {
  test.each([
    ['Lefèvre', 'LEFEVRE'],
    ['Œuvrard', 'OEUVRARD'],
    ['Lætitien', 'LAETITIEN'],
    ['Le Goff', 'LEGOFF'],
    ['Saint-Exupéry', 'SAINT EXUPERY'],
    ['St-Martin', 'Saint Martin'],
    ['Ste Marie', 'SAINTE-MARIE'],
    ['D’Arcy', "d'arcy"],
    ['D’Arcy', 'Arcy'],
    ['de La Tour', 'DELATOUR'],
    ['de La Tour', 'Tour'],
    ['du Bellay', 'BELLAY'],
    ['Weiß', 'Weiss'],
    ['Łukasz', 'Lukasz'],
  ])('are the same: %s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  test.each([
    ['Martin', 'Martinez'],
    ['Le Gall', 'Gall'],
    ['Durand', 'Rand'],
    ['Delmas', 'Mas'],
    ['de', 'du'],
    ['Stein', 'Saintein'],
  ])('are not the same: %s, %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  const anyName = fc.stringMatching(/^[A-Za-zéèçœæ]{1,8}(?:[ '-][A-Za-zéèçœæ]{1,8}){0,2}$/);

  test('are compared the same in either order, whatever the case', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(sameName(one, one.toUpperCase())).toBe(true);
        expect(sameName(one, other)).toBe(sameName(other, one));
      }),
    );
  });
});

describe('the letters of a name', () => {
  test.each([
    ['Lebœuf', 'LE BOEUF'],
    ['N’Diaye', "n'diaye"],
    ['Petit-Renaud', 'Petit Renaud'],
    ['du Bellay', 'Dubellay'],
    ['St-Germain', 'Saint Germain'],
  ])('are those of every writing: %s, %s', (one, other) => {
    expect(plainName(one)).toBe(plainName(other));
  });

  test('tell a particle from none, so that names like a third are alike', () => {
    expect(plainName('de la Tour')).toBe('delatour');
    expect(plainName('Delatour')).toBe('delatour');
    expect(plainName('Tour')).toBe('tour');
  });
});

test.each(['Marie', 'MARIE Jeanne', 'marie-laure', ' Marie  Laure '.trim()])(
  '#173 the first of the first names: %s',
  (typed) => {
    expect(plainFirstName(typed)).toBe('marie');
  },
);
