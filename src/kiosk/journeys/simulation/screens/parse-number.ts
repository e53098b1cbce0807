import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';

export type NumberProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooLow'; readonly least: number }
  | { readonly code: 'tooHigh'; readonly most: number };

interface Bounds {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Reads a whole number, such as an age or a number of children. */
export function parseCount(typed: string, { least = 0, most = Infinity }: Bounds): Parsed<number, NumberProblem> {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+$/.test(text)) return unreadable({ code: 'badCharacter' });
  return within(Number(text), { least, most });
}

/** Reads an amount in euros: « 1234,56 », « 1 200 », « 1200. ». */
export function parseEuros(typed: string, { most = Infinity }: Bounds): Parsed<number, NumberProblem> {
  const text = typed.replaceAll(/\s/g, '').replace(',', '.');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+(?:\.\d{0,2})?$/.test(text)) return unreadable({ code: 'badCharacter' });
  return within(Number(text), { least: 0, most });
}

/** An amount as one types it: « 1234,5 » is « 1234,50 ». */
export function typedEuros(euros: number): string {
  return Number.isInteger(euros) ? String(euros) : euros.toFixed(2).replace('.', ',');
}

function within(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): Parsed<number, NumberProblem> {
  if (value < least) return unreadable({ code: 'tooLow', least });
  if (value > most) return unreadable({ code: 'tooHigh', most });
  return parsed(value);
}
