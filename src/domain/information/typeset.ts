import type { LanguageId } from '../language.ts';

const NO_BREAK_SPACE = '\u00A0';

/** The spaces that do not break, by the rules of print of each language. */
const SPACED = {
  fr: (signs) => signs.replaceAll(/ (?=[?!:;»€%])/g, NO_BREAK_SPACE).replaceAll('« ', `«${NO_BREAK_SPACE}`),
  en: (signs) => signs,
} as const satisfies Readonly<Record<LanguageId, (signs: string) => string>>;

/**
 * What a keyboard types as it is printed: apostrophes and dots, and in French the spaces that do not break. A writer
 * need not know how to type them; a space that is missing is not put in.
 */
export function typeset(text: string, language: LanguageId): string {
  return SPACED[language](text.replaceAll("'", '’').replaceAll('...', '…'));
}
