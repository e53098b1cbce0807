import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import type { LanguageId } from '../language.ts';

const stems = { fr: frenchStem, en: englishStem } as const satisfies Readonly<
  Record<LanguageId, (word: string) => string>
>;

/** What all forms of a folded word share: « remboursements », « remboursé » → « rembours ». */
export function stemOf(word: string, language: LanguageId): string {
  return stems[language](word);
}
