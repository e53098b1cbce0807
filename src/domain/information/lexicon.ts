import type { LanguageId } from '../language.ts';
import { wordsOf } from './fold.ts';
import { stemOf } from './stem.ts';

/** Words that people say, and those that pages have for the same thing. */
export interface LexiconEntry {
  /** From 1, in its file. */
  readonly line: number;
  readonly said: readonly string[];
  readonly written: readonly string[];
}

/** A line that is no entry. */
export interface LexiconProblem {
  readonly line: number;
}

/**
 * Reads `nounou, nourrice = assistante maternelle`, one entry a line; `#` begins a remark. Words that lead nowhere are
 * real all the same, and never taken for a mistake: `réparer, retraite =`.
 */
export function parseLexicon(text: string): {
  readonly entries: readonly LexiconEntry[];
  readonly problems: readonly LexiconProblem[];
} {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((content, index) => ({ line: index + 1, content: content.trim() }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
  const read = lines.map(({ line, content }) => {
    const [said = '', written, ...more] = content.split('=');
    return {
      line,
      said: listOf(said),
      written: listOf(written ?? ''),
      isWhole: written !== undefined && more.length === 0,
    };
  });
  const isGood = ({ said, isWhole }: (typeof read)[number]): boolean => isWhole && said.length > 0;
  return {
    entries: read.filter(isGood).map(({ line, said, written }) => ({ line, said, written })),
    problems: read.filter((one) => !isGood(one)).map(({ line }) => ({ line })),
  };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A phrase as it is looked up: the stems of its words, in order. */
export function stemsOf(phrase: string, language: LanguageId): readonly string[] {
  return wordsOf(phrase).map((word) => stemOf(word, language));
}
