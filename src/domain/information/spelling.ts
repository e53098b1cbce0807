import { allowedMistakesIn, mistakesBetween } from './distance.ts';

/** So many letters at least say which word is being typed. */
const MIN_BEGINNING = 3;
/** So many letters at least may be the beginning of a word with a mistake in it. */
const MIN_MISTAKEN_BEGINNING = 5;

/** Words that a word may be the beginning of. @param word folded @param vocabulary folded words */
export function wordsBegunBy(word: string, vocabulary: readonly string[]): readonly string[] {
  return word.length < MIN_BEGINNING ? [] : vocabulary.filter((known) => known.startsWith(word));
}

/**
 * What a word may mean that no page and no lexicon has: words that begin with it, else those nearest to it, else those
 * whose beginning is nearest. The first letter is never a mistake. Asked only for unknown words, so that one real word
 * is never taken for another (« séparation », « réparation »).
 * @param word folded
 * @param vocabulary folded words
 */
export function wordsMeantBy(word: string, vocabulary: readonly string[]): readonly string[] {
  const begun = wordsBegunBy(word, vocabulary);
  if (begun.length > 0) return begun;
  const forgiven = allowedMistakesIn(word);
  if (forgiven === 0) return [];
  const alike = vocabulary.filter((known) => known.startsWith(word.slice(0, 1)));
  const near = nearest(alike, (known) => mistakesBetween(word, known, forgiven), forgiven);
  if (near.length > 0 || word.length < MIN_MISTAKEN_BEGINNING) return near;
  return nearest(alike, (known) => mistakesBetween(word, known.slice(0, word.length), 1), 1);
}

/** The words with the fewest mistakes, if those are not too many. */
function nearest(words: readonly string[], mistakesOf: (word: string) => number, forgiven: number): readonly string[] {
  const judged = words.map((word) => ({ word, mistakes: mistakesOf(word) }));
  const fewest = Math.min(forgiven, ...judged.map(({ mistakes }) => mistakes));
  return judged.filter(({ mistakes }) => mistakes === fewest).map(({ word }) => word);
}
