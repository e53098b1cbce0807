import { describe, expect, test } from 'vitest';
import type { CaseHousehold, CaseParent } from './case-schema.ts';
import { toHousehold } from './to-household.ts';

const read = (changes: Partial<CaseHousehold>) => toHousehold({ parents: [], enfants: [], ...changes }, '2026-10');
const adult = (changes: Partial<CaseParent>) =>
  read({ parents: [{ date_naissance: '1990-10-01', ...changes }] }).adults[0];

describe('a parent', () => {
  test.each<[Partial<CaseParent>, boolean, boolean]>([
    [{}, false, false],
    [{ etudiant: true }, true, false],
    [{ etudiant: false, apprenti: true }, true, true],
    [{ apprenti: false, stagiaire: true }, true, true],
    [{ etudiant: true, apprenti: true }, true, true],
    [{ etudiant: false, boursier: true }, true, false],
  ])('%j is a student: %j, an apprentice: %j', (changes, student, apprentice) => {
    expect(adult(changes)).toMatchObject({ student, apprentice });
  });

  test('has AEEH for all children, but for one that has it not', () => {
    const { children } = read({
      parents: [{ date_naissance: '1990-10-01', aeeh: true }],
      enfants: [{ date_naissance: '2016-10-01' }, { date_naissance: '2018-10-01', aeeh: false }],
    });
    expect(children.map(({ aeeh }) => aeeh)).toEqual([true, false]);
  });
});

test('children are expected by their number, or one where only a pregnancy is said', () => {
  const expected = (changes: Partial<CaseHousehold>) => {
    const { pregnant, expected: count } = read(changes);
    return [pregnant, count];
  };
  expect(expected({ enceinte: true })).toEqual([true, undefined]);
  expect(expected({ enfants_attendus: 2 })).toEqual([true, 2]);
  expect(expected({ enceinte: false, enfants_attendus: 0 })).toEqual([false, undefined]);
});
