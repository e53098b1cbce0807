import { describe, expect, test } from 'vitest';
import { readCases } from './read-cases.ts';
import { simulateCase } from './simulate-case.ts';

const household = { parents: [{ date_naissance: '1990-10-01', salaire_net: [1425, 1425, 1425] }], enfants: [] };
const one = { benefit: 'ppa', period: '2026-10', reference_rule: 'M-2..M-4', household };

function read(...cases: readonly unknown[]) {
  return readCases(JSON.stringify(cases));
}

function problemsOf(...cases: readonly unknown[]): readonly string[] {
  const result = read(...cases);
  return result.ok ? [] : result.problems;
}

describe('a file of cases', () => {
  test('is an array of them, or an object that has one', () => {
    expect(read(one)).toMatchObject({ ok: true, cases: [{ benefit: 'ppa' }] });
    expect(readCases(JSON.stringify({ meta: {}, cases: [one] }))).toMatchObject({ ok: true });
    expect(read()).toEqual({ ok: true, cases: [] });
  });

  test.each(['PPA', 'prime_activite', 'paje_base', 'paje-base', 'paje', 'AL', 'aide_logement'])(
    'may write « %s »',
    (benefit) => {
      expect(read({ ...one, benefit }).ok).toBe(true);
    },
  );

  test('takes a figure for each month, or one for all', () => {
    const single = {
      ...one,
      household: { ...household, parents: [{ date_naissance: '1990-10-01', salaire_net: 1425 }] },
    };
    const result = read(one, single);
    expect(result.ok && result.cases.map((asked) => simulateCase(asked)['ppa'])).toEqual([239.03, 239.03]);
  });

  test('applies the policy that a case carries, and else the parameters of the reference months', () => {
    const april = { ...one, period: '2026-04' };
    const result = read(april, { ...april, policy: 'referenceMonth' }, { ...april, policy: 'rightMonth' });
    const [plain, byReference, byRight] = result.ok ? result.cases.map((asked) => simulateCase(asked)['ppa']) : [];
    expect(plain).toBe(byReference);
    expect(byRight).not.toBe(byReference);
  });
});

describe('a problem', () => {
  test('is a field that no rule reads, by its name: nothing is left out unseen', () => {
    const odd = { ...household, jardin: 3, parents: [{ ...household.parents[0], hobby: 'x' }] };
    expect(problemsOf({ ...one, household: odd })).toEqual([
      'cases[0].household.jardin: no rule reads it',
      'cases[0].household.parents[0].hobby: no rule reads it',
    ]);
  });

  test('is a field of the case itself that no rule reads, but for what describes a case', () => {
    expect(problemsOf({ ...one, readng: 'law' })).toEqual(['cases[0].readng: no rule reads it']);
    expect(problemsOf({ ...one, id: 'a-1', label: 'one', expected: { ppa: 1 }, quirk: 'none', tag: 'x' })).toEqual([]);
  });

  test.each([
    [
      'unemployment benefit without the month in which work ended',
      'parents[0].chomage_indemnise',
      {
        parents: [{ date_naissance: '1990-10-01', chomage_indemnise: true }],
      },
    ],
    ['children expected where nobody is pregnant', 'enfants_attendus', { enceinte: false, enfants_attendus: 1 }],
    ['no child expected where somebody is pregnant', 'enfants_attendus', { enceinte: true, enfants_attendus: 0 }],
    ['two kinds of home', 'logement', { statut: 'locataire_vide', logement: 'proprietaire' }],
    [
      'a disability, which no rule reads: AEEH is what counts',
      'enfants[0].handicap',
      {
        enfants: [{ date_naissance: '2016-10-01', handicap: true }],
      },
    ],
  ])('is %s', (_what, field, changes) => {
    expect(problemsOf({ ...one, household: { ...household, ...changes } })).toEqual([
      expect.stringContaining(`cases[0].household.${field}: `),
    ]);
  });

  test('names the field and what is wrong with it', () => {
    const wrong = { ...household, parents: [{ date_naissance: '1990-13-01', salaire_net: -1 }], zone: 'zone_4' };
    const problems = problemsOf(one, { ...one, household: wrong });
    expect(problems.map((line) => line.split(': ')[0])).toEqual([
      'cases[1].household.parents[0].date_naissance',
      'cases[1].household.parents[0].salaire_net',
      'cases[1].household.zone',
    ]);
    expect(problems.filter((line) => line.endsWith(': '))).toEqual([]);
  });

  test('is a benefit that is missing or unknown, a month that is none, a household that is missing', () => {
    expect(problemsOf({ ...one, benefit: undefined })).toEqual([expect.stringContaining('cases[0].benefit')]);
    expect(problemsOf({ ...one, benefit: 'cmg' })).toEqual([expect.stringContaining('cases[0].benefit')]);
    expect(problemsOf({ ...one, period: '2026-13' })).toEqual([expect.stringContaining('cases[0].period')]);
    expect(problemsOf({ benefit: 'af', period: '2026-10' })).toEqual([expect.stringContaining('cases[0].household')]);
    expect(problemsOf(3)).toEqual(['cases[0]: an object is expected']);
  });

  test('is a month the table of parameters does not reach back to', () => {
    expect(problemsOf({ ...one, period: '2015-01' })).toEqual([expect.stringContaining('cases[0].period')]);
    expect(problemsOf({ ...one, benefit: 'ars', period: '2015' })).toEqual([
      expect.stringContaining('cases[0].period'),
    ]);
  });

  test('is a text that is not JSON, or holds no cases', () => {
    expect(readCases('{')).toMatchObject({ ok: false, problems: [expect.stringMatching(/^cases: not JSON/)] });
    expect(readCases('{"case":[]}')).toMatchObject({ ok: false, problems: ['cases: an array of cases is expected'] });
  });
});
