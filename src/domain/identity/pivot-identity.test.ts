import { describe, expect, test } from 'vitest';
import { birthFactsOf, FRANCE, isPivotOf, type PivotIdentity } from './pivot-identity.ts';
import { fictitiousNir } from './fictitious-nir.ts';

const onFile: PivotIdentity = {
  birthName: 'Belair',
  givenNames: 'Marie-Laure',
  gender: 'female',
  birthDate: '1964-05-02',
  birthCountry: FRANCE,
  birthPlace: '97191',
};

describe('the facts of a birth in a NIR', () => {
  const parts = { year: '82', month: '06', serial: 0 } as const;
  test.each([
    [
      { first: '1', department: '31' },
      { gender: 'male', birthCountry: FRANCE, birthPlace: '31991' },
    ],
    [
      { first: '2', department: '2A' },
      { gender: 'female', birthCountry: FRANCE, birthPlace: '2A991' },
    ],
    [
      { first: '2', department: '971' },
      { gender: 'female', birthCountry: FRANCE, birthPlace: '97191' },
    ],
    [
      { first: '7', department: '99' },
      { gender: 'male', birthCountry: '99991', birthPlace: null },
    ],
    [
      { first: '5', department: '31' },
      { gender: 'male', birthCountry: FRANCE, birthPlace: '31991' },
    ],
    [
      { first: '6', department: '31' },
      { gender: 'female', birthCountry: FRANCE, birthPlace: '31991' },
    ],
    [
      { first: '4', department: '99' },
      { gender: 'female', birthCountry: '99991', birthPlace: null },
    ],
  ] as const)('%o', (one, facts) => {
    expect(birthFactsOf(fictitiousNir({ ...parts, ...one }))).toEqual(facts);
  });
});

describe('an identity from FranceConnect', () => {
  test('is that of a file with case, accents and separators of its own, and fewer given names', () => {
    const told = { ...onFile, birthName: 'BELAIR', givenNames: 'MARIE LAURE Françoise' };
    expect(isPivotOf(told, onFile)).toBe(true);
  });

  test.each([
    ['Marie', 'Marie Laure', true],
    ['Marie', 'Marie-Laure Françoise', false],
    ['Marie Laure', 'MARIE-LAURE, Françoise', true],
    ['Marie-Laure', 'Marie Laure Françoise', true],
    ['Marie-Laure', 'Marie Laurence', false],
    ['Marie Laure', 'Marie', false],
  ] as const)('whose file says « %s » is told as « %s »: %s', (known, told, isSame) => {
    expect(isPivotOf({ ...onFile, givenNames: told }, { ...onFile, givenNames: known })).toBe(isSame);
  });

  test.each([
    { birthName: 'Belair-Martin' },
    { givenNames: 'Françoise Marie Laure' },
    { givenNames: 'Marie' },
    { gender: 'male' },
    { birthDate: '1964-05-00' },
    { birthCountry: '99102' },
    { birthPlace: '97192' },
    { birthPlace: null },
  ] as const)('with one part otherwise is another: %o', (change) => {
    expect(isPivotOf({ ...onFile, ...change }, onFile)).toBe(false);
  });

  test('is nobody’s whose given names are not on file', () => {
    expect(isPivotOf(onFile, { ...onFile, givenNames: ' ' })).toBe(false);
  });
});
