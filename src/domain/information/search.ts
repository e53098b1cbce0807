import { allowedMistakesIn, mistakesBetween } from './distance.ts';
import { wordsOf } from './fold.ts';

/** What is searched of a document. */
export interface Searchable {
  readonly title: string;
  readonly summary: string;
  readonly words: readonly string[];
}

/** How much a place counts where a word is found. */
const weights = { title: 4, words: 3, summary: 1 } as const;
/** How well a word of the question meets one of the text. */
const likeness = { same: 6, beginning: 4, oneMistake: 3, twoMistakes: 2, none: 0 } as const;

/**
 * Finds what the words typed may mean: accents, capitals, plurals and a mistake or two are forgiven, the beginning of
 * a word is enough. The best come first; equals keep their order.
 */
export function search<Item extends Searchable>(typed: string, items: readonly Item[]): readonly Item[] {
  const asked = wordsOf(typed);
  if (asked.length === 0) return [];
  const judged = items.map((item) => ({ item, ...judge(asked, item) }));
  const best = Math.max(...judged.map(({ met }) => met));
  return judged
    .filter(({ met }) => met > 0 && met >= best / 2)
    .toSorted((a, b) => b.met - a.met || b.score - a.score)
    .map(({ item }) => item);
}

interface Judgement {
  /** Words of the question with at least one match. */
  readonly met: number;
  readonly score: number;
}

function judge(asked: readonly string[], item: Searchable): Judgement {
  const places = [
    { weight: weights.title, words: wordsOf(item.title) },
    { weight: weights.words, words: item.words.flatMap((word) => [...wordsOf(word)]) },
    { weight: weights.summary, words: wordsOf(item.summary) },
  ];
  const scores = asked.map((word) =>
    Math.max(
      ...places.map(
        ({ weight, words }) => weight * Math.max(likeness.none, ...words.map((other) => like(word, other))),
      ),
    ),
  );
  return { met: scores.filter((score) => score > 0).length, score: scores.reduce((sum, score) => sum + score, 0) };
}

function like(typed: string, word: string): number {
  if (typed === word) return likeness.same;
  if (typed.length >= 3 && word.startsWith(typed)) return likeness.beginning;
  const forgiven = allowedMistakesIn(typed);
  const mistakes = forgiven === 0 ? 1 : mistakesBetween(typed, word, forgiven);
  if (mistakes <= forgiven) return mistakes === 1 ? likeness.oneMistake : likeness.twoMistakes;
  // Half typed, and with a mistake: « alloct » for « allocation ».
  const beginning = word.slice(0, typed.length);
  return forgiven > 0 && typed.length >= 5 && mistakesBetween(typed, beginning, 1) <= 1
    ? likeness.twoMistakes
    : likeness.none;
}
