import { readFileSync } from 'node:fs';

/** A household with the amounts that the reference model computed, in the form of the case files. */
export interface StoredCase {
  readonly id: string;
  readonly period: string;
  readonly reference_rule?: string;
  /** Why the reference model is not followed here. */
  readonly quirk?: string;
  readonly household: object;
  readonly expected: Readonly<Record<string, number | boolean>>;
}

type Row = readonly [
  id: string,
  period: string,
  household: object,
  expected: readonly (number | boolean)[],
  more?: { readonly reference_rule?: string; readonly quirk?: string },
];

interface StoredFile {
  /** Short names in the households, each with its long one. */
  readonly names: Readonly<Record<string, string>>;
  /** What the amounts of a row are, in order. */
  readonly keys: readonly string[];
  readonly cases: readonly Row[];
}

/**
 * The cases of a benefit, as made by openfisca-france 176.0.7: amounts to four decimals. Kept small: a line a case,
 * short names, who has only a birth date is that date, and what is false or zero is left out.
 */
export function storedCases(benefit: string): readonly StoredCase[] {
  const file = new URL(`cases/${benefit}.json`, import.meta.url);
  const { names, keys, cases } = JSON.parse(readFileSync(file, 'utf8')) as StoredFile;
  const inFull = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [names[name] ?? name, inner as unknown]));
  const people = (list: unknown) =>
    (Array.isArray(list) ? (list as readonly (string | object)[]) : []).map((person) =>
      typeof person === 'string' ? { date_naissance: person } : inFull(person),
    );
  return cases.map(([id, period, short, expected, more]) => {
    const household = inFull(short);
    return {
      id,
      period,
      ...more,
      household: { ...household, parents: people(household['parents']), enfants: people(household['enfants']) },
      expected: Object.fromEntries(keys.map((key, index) => [key, expected[index] ?? 0])),
    };
  });
}
