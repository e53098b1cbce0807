/**
 * Result of reading what a person typed: the value, or one typed problem.
 * A problem carries a code for the catalogues and never the text that was typed.
 */
export type Parsed<Value, Problem extends { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function parsed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function unreadable<Problem extends { readonly code: string }>(
  problem: Problem,
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
