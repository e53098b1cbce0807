import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';

export type NumberProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooLow'; readonly min: number }
  | { readonly code: 'tooHigh'; readonly max: number };

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Reads a whole number, such as an age or a number of children. */
export function parseCount(typed: string, { min = 0, max = Infinity }: Bounds): Parsed<number, NumberProblem> {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+$/.test(text)) return unreadable({ code: 'badCharacter' });
  return within(Number(text), { min, max });
}

/** Reads an amount in euros: « 1234,56 », « 1 200 », « 1200. ». */
export function parseEuros(typed: string, { max = Infinity }: Bounds): Parsed<number, NumberProblem> {
  const text = typed.replaceAll(/\s/g, '').replace(',', '.');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+(?:\.\d{0,2})?$/.test(text)) return unreadable({ code: 'badCharacter' });
  return within(Number(text), { min: 0, max });
}

/** An amount as one types it: « 1234,5 » is « 1234,50 ». */
export function typedEuros(euros: number): string {
  return Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
}

function within(
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): Parsed<number, NumberProblem> {
  if (value < min) return unreadable({ code: 'tooLow', min });
  if (value > max) return unreadable({ code: 'tooHigh', max });
  return parsed(value);
}
