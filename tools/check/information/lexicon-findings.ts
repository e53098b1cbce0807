import type { InformationDocument } from '#domain/information/document.ts';
import { wordsOf } from '#domain/information/fold.ts';
import { parseLexicon } from '#domain/information/lexicon.ts';
import { indexWords } from '#domain/information/search-index.ts';
import type { LanguageId } from '#domain/language.ts';

/** The file of a language that says which words of people are which words of the pages. */
export const lexiconOf = (language: LanguageId): string => `${language}/lexicon.txt`;
export const isLexicon = (file: string): boolean => file.endsWith('/lexicon.txt');

interface Read {
  readonly language: LanguageId;
  readonly document: InformationDocument;
}

/** Lines that are no entries, and words of pages that no page has. */
export function lexiconFindings(language: LanguageId, text: string, read: readonly Read[]): readonly string[] {
  const { entries, problems } = parseLexicon(text);
  const own = read.filter((one) => one.language === language).map(({ document }) => document);
  const index = indexWords(own, language);
  const place = (line: number): string => `${lexiconOf(language)} ligne ${line}`;
  return [
    ...problems.map(({ line }) => `${place(line)} : une ligne est de la forme « mots dits = mots des pages »`),
    ...entries.flatMap(({ line, written }) =>
      written
        .filter((words) => index.scoresOf(wordsOf(words), 'exact').size === 0)
        .map((words) => `${place(line)} : « ${words} » n’est dans aucune page`),
    ),
  ];
}
