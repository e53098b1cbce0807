import { canDraw } from './face.ts';

/** Replaces a character that the font cannot draw. */
const REPLACEMENT = '?';

export interface PrintableText {
  readonly text: string;
  /** False when a character had to be replaced: the reader sees a simpler letter or « ? ». */
  readonly faithful: boolean;
}

/**
 * A text as the documents' font can draw it: composed (NFC), spaces and line ends the font lacks turned into those it has,
 * and, as a last resort, letters without the accent that the font does not know. Never throws, never leaves a blank box.
 * `Intl` gives U+202F in French: it becomes the no-break space U+00A0.
 */
export function printableText(raw: string): PrintableText {
  const characters = [
    ...raw
      .normalize('NFC')
      .replace(/[\u202F\u2007\u2060]/gu, '\u00A0')
      .replace(/[\r\n\t]+/gu, ' '),
  ];
  const drawn = characters.map((character) => (canDraw(character) ? character : simplerForm(character)));
  return {
    text: drawn.join(''),
    faithful: characters.every((character) => canDraw(character)),
  };
}

/** Every text of a plain value as the font can draw it. */
export function printableTexts<Value>(value: Value): Value;
export function printableTexts(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value).text;
  if (Array.isArray(value)) return value.map((each: unknown) => printableTexts(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableTexts(each as unknown)]));
}

/** « ễ » → « e »: the base letter of a decomposition, when the font has it. */
function simplerForm(character: string): string {
  const [base] = character.normalize('NFKD');
  return base !== undefined && canDraw(base) ? base : REPLACEMENT;
}
