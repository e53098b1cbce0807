import type { LanguageId } from '../language.ts';

const NO_BREAK_SPACE = '\u00A0';

/**
 * What a keyboard types as it is printed: apostrophes and dots, and in French the spaces that do not break. A writer
 * need not know how to type them; a space that is missing is not put in.
 */
export function typeset(text: string, language: LanguageId): string {
  const signs = text.replaceAll("'", '’').replaceAll('...', '…');
  if (language !== 'fr') return signs;
  return signs.replaceAll(/ (?=[?!:;»€%])/g, NO_BREAK_SPACE).replaceAll('« ', `«${NO_BREAK_SPACE}`);
}
