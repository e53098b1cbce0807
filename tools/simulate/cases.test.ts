import { describe, expect, test } from 'vitest';
import { storedCases, type StoredCase } from '../../src/domain/benefits/testing/stored-cases.ts';
import { benefitNames } from './case-schema.ts';
import { readCases } from './read-cases.ts';
import { simulateCase } from './simulate-case.ts';

/** The reference model computes in 32-bit floats. */
const TOLERANCE_EUROS = 0.02;

/**
 * Cases in which the reference model is wrong, each with the reason; the files call the first two quirks.
 * Nothing in the rules knows of them: they are only compared otherwise.
 */
const quirks: Readonly<Record<string, { readonly why: string; readonly ours: Readonly<Record<string, unknown>> }>> = {
  'ppa-2024-03-m1m3-062': {
    why: 'The model counts a child before it is born, in the flat amount and for PAJE.',
    ours: { ppa: 234.29 },
  },
  'ppa-2026-08-m2m4-048': {
    why: 'The model asks for activity in M-1 to M-3 though the quarter is M-2 to M-4.',
    ours: { ppa: 78.81 },
  },
  'af-2024-06-150': {
    why: 'The child is 20 on 1 June 2024 and 21 on the 2nd; the model adds a day to ages.',
    ours: { af: 121.82, af_allocation_forfaitaire: 47.19 },
  },
  'al-2026-06-023': {
    why: 'The gross is a cent lower in the floats of the model, and it does not cut CRDS to the cent.',
    ours: { aide_logement: 265.8 },
  },
};

function resultsOf(benefit: string, stored: readonly StoredCase[]) {
  const read = readCases(JSON.stringify(stored.map((one) => ({ ...one, benefit }))));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.cases.map((asked) => simulateCase(asked));
}

/** What the rules give otherwise than the reference model, one line a key. */
function differencesOf(benefit: string, stored: readonly StoredCase[]): readonly string[] {
  const results = resultsOf(benefit, stored);
  return stored.flatMap(({ id, expected }, index) =>
    Object.entries(expected)
      .filter(([key, value]) => !isClose(results[index]?.[key], value))
      .map(([key, value]) => `${id} ${key}: ${String(results[index]?.[key])} instead of ${String(value)}`),
  );
}

function isClose(given: number | boolean | string | undefined, wanted: number | boolean): boolean {
  if (typeof given !== 'number' || typeof wanted !== 'number') return given === wanted;
  return Math.abs(given - wanted) <= TOLERANCE_EUROS;
}

describe.each(benefitNames)('the reference cases of %s', (benefit) => {
  const all = storedCases(benefit);

  test('come out within two cents, every key of them', () => {
    const cases = all.filter(({ id }) => !(id in quirks));
    expect(cases.length).toBeGreaterThan(100);
    expect(differencesOf(benefit, cases)).toEqual([]);
  });

  test('that are called quirks are all listed here', () => {
    expect(all.filter(({ id, quirk }) => quirk !== undefined && !(id in quirks))).toEqual([]);
  });
});

describe.each(Object.entries(quirks))('the quirk %s', (id, { ours }) => {
  test('differs from the reference as its reason says', () => {
    const benefit = id.slice(0, id.indexOf('-'));
    const cases = storedCases(benefit).filter((one) => one.id === id);
    expect(resultsOf(benefit, cases)).toMatchObject([ours]);
    expect(differencesOf(benefit, cases)).not.toEqual([]);
  });
});
