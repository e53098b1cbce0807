import { canDraw } from './face.ts';

/** Replaces a character that the font cannot draw. */
const REPLACEMENT = '?';

export interface PrintableText {
  readonly text: string;
  /** False when a character had to be replaced: the reader sees a simpler letter or « ? ». */
  readonly faithful: boolean;
}

/** Marks that say where a line may break, or join letters: nothing to draw. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * A text as the documents' fonts can draw it: composed (NFC), spaces, hyphens and line ends that they lack turned into those
 * they have, and, as a last resort, letters without the accent that no font knows. Never throws, never leaves a blank box.
 * `Intl` gives U+202F in French: it becomes the no-break space U+00A0.
 */
export function printableText(raw: string): PrintableText {
  const characters = [
    ...raw
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .replace(/[\u202F\u2007]/gu, '\u00A0')
      .replace(/[\u2010\u2011]/gu, '-')
      .replace(/[\r\n\t]+/gu, ' '),
  ];
  const drawn = characters.map((character) => (canDraw(character) ? character : simplerForm(character)));
  return {
    text: drawn.join(''),
    faithful: characters.every((character) => canDraw(character)),
  };
}

/** A text holds a letter that no font of the documents has. It names neither the text nor the letter. */
export class LetterMissing extends Error {
  constructor() {
    super('the fonts lack a letter');
  }
}

/** Every text of a plain value as the fonts can draw it. */
export const printableTexts = <Value>(value: Value): Value => withTexts(value, (text) => printableText(text).text);

/**
 * The same for an official document, on which no letter is replaced.
 *
 * @throws LetterMissing where one would have to be.
 */
export const officialTexts = <Value>(value: Value): Value =>
  withTexts(value, (raw) => {
    const { text, faithful } = printableText(raw);
    if (!faithful) throw new LetterMissing();
    return text;
  });

function withTexts<Value>(value: Value, change: (text: string) => string): Value;
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each: unknown) => withTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each as unknown, change)]));
}

/** « Ｎ » → « N »: the base letter of a decomposition, when a font has it. */
function simplerForm(character: string): string {
  const [base] = character.normalize('NFKD');
  return base !== undefined && canDraw(base) ? base : REPLACEMENT;
}
