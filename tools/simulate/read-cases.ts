import * as z from 'zod/mini';
import {
  benefitNames,
  caseFields,
  caseSchema,
  childSchema,
  householdSchema,
  parentSchema,
  type SimulationCase,
} from './case-schema.ts';

export type ReadCases =
  | { readonly ok: true; readonly cases: readonly SimulationCase[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Other spellings of a benefit, as written in the results. */
const spellings: Readonly<Record<string, (typeof benefitNames)[number]>> = {
  'prime-activite': 'ppa',
  'aide-logement': 'al',
  paje: 'paje-base',
};

/**
 * Reads cases from the text of a file: an array of them, or an object whose `cases` is one. A problem names its field
 * as `cases[3].household.parents[0].date_naissance`. What a household holds that no rule reads is one too.
 */
export function readCases(text: string): ReadCases {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`cases: not JSON (${error instanceof Error ? error.message : 'unreadable'})`] };
  }
  const list = isObject(data) ? data['cases'] : data;
  if (!Array.isArray(list)) return { ok: false, problems: ['cases: an array of cases is expected'] };
  const read = list.map((entry: unknown, index) => readCase(entry, index));
  const unread = list.flatMap((entry: unknown, index) => unreadFields(entry, `cases[${index}]`));
  const problems = [...read.flatMap((one) => one.problems), ...unread.map((field) => `${field}: no rule reads it`)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, cases: read.flatMap(({ value }) => value ?? []) };
}

/** `zod/mini` brings no messages; these are the English ones. */
const inEnglish = z.locales.en().localeError;

interface ReadCase {
  readonly value?: SimulationCase;
  readonly problems: readonly string[];
}

function readCase(entry: unknown, index: number): ReadCase {
  const at = `cases[${index}]`;
  if (!isObject(entry)) return { problems: [`${at}: an object is expected`] };
  const benefit = benefitOf(entry['benefit']);
  if (!benefit) return { problems: [`${at}.benefit: one of ${benefitNames.join(', ')} is expected`] };
  const period = typeof entry['period'] === 'number' ? String(entry['period']) : entry['period'];
  const result = caseSchema.safeParse({ ...entry, benefit, period }, { error: inEnglish });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.map((issue) => `${at}${pathOf(issue)}: ${issue.message}`) };
}

function benefitOf(written: unknown) {
  if (typeof written !== 'string') return undefined;
  const name = written.trim().toLowerCase().replaceAll('_', '-');
  return benefitNames.find((known) => known === name) ?? spellings[name];
}

const pathOf = ({ path }: z.core.$ZodIssue): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');

function unreadFields(entry: unknown, at: string): readonly string[] {
  if (!isObject(entry)) return [];
  const ofCase = unknownKeys(entry, caseFields).map((key) => `${at}.${key}`);
  const household = entry['household'];
  if (!isObject(household)) return ofCase;
  const people = (list: unknown, known: readonly string[], name: string) =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown, index) =>
      isObject(one) ? unknownKeys(one, known).map((key) => `${at}.household.${name}[${index}].${key}`) : [],
    );
  return [
    ...ofCase,
    ...unknownKeys(household, Object.keys(householdSchema.shape)).map((key) => `${at}.household.${key}`),
    ...people(household['parents'], Object.keys(parentSchema.shape), 'parents'),
    ...people(household['enfants'], Object.keys(childSchema.shape), 'enfants'),
  ];
}

const unknownKeys = (value: object, known: readonly string[]): readonly string[] =>
  Object.keys(value).filter((key) => !known.includes(key));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
