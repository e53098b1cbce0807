import type { Reading } from '#domain/benefits/rules/reading.ts';
import { readCases } from './read-cases.ts';
import { simulateCase, type CaseResult } from './simulate-case.ts';

export type Simulation =
  | { readonly ok: true; readonly results: readonly CaseResult[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The results of the cases in the text of a file, in their order, or what is wrong with it. `reading` is that of the cases that
 * name none.
 */
export function simulateText(text: string, reading: Reading = 'reference'): Simulation {
  const read = readCases(text);
  return read.ok ? { ok: true, results: read.cases.map((asked) => simulateCase(asked, reading)) } : read;
}
