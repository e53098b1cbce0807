import { readCases } from './read-cases.ts';
import { simulateCase, type CaseResult } from './simulate-case.ts';

export type Simulation =
  | { readonly ok: true; readonly results: readonly CaseResult[]; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The results of the cases in the text of a file, in their order, or what is wrong with it. */
export function simulateText(text: string): Simulation {
  const read = readCases(text);
  if (!read.ok) return read;
  return { ok: true, results: read.cases.map(simulateCase), ignored: read.ignored };
}
