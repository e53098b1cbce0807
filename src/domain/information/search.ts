import type { LanguageId } from '../language.ts';
import type { InformationDocument } from './document.ts';
import { wordsOf } from './fold.ts';
import { stemsOf, type LexiconEntry } from './lexicon.ts';
import { indexWords, type WordIndex } from './search-index.ts';
import { wordsBegunBy, wordsMeantBy } from './spelling.ts';
import { stemOf } from './stem.ts';

/** Words of the lexicon count a little less than those typed. */
const LEXICON_WEIGHT = 0.8;
/** So many times better is a page whose name, or one of whose keywords, is all that was typed. */
const WHOLE_WEIGHT = { name: 4, keyword: 2, none: 1 } as const;
/** A page this much worse than the best one is not shown. */
const LEAST_SHARE = 0.12;

/** What is searched, in one language. */
export interface Searched {
  /** All that exists, of whatever caisse: their words are real ones everywhere. */
  readonly documents: readonly InformationDocument[];
  readonly language: LanguageId;
  readonly lexicon: readonly LexiconEntry[];
}

/** Finds documents by what a visitor typed, the best first, among those that this visitor may read. */
export type Search = (
  typed: string,
  mayRead: (document: InformationDocument) => boolean,
) => readonly InformationDocument[];

/**
 * Prepares a search of titles, keywords, summaries and the whole text. Accents and capitals never count. A word is
 * looked for as it was typed, then in its other forms, and by the lexicon. Only a word that stands nowhere may be the
 * beginning of another or hold a mistake.
 */
export function openSearch({ documents, language, lexicon }: Searched): Search {
  const index = indexWords(documents, language);
  const phrases = phrasesOf(lexicon, language);
  const spoken = lexicon.flatMap(({ said }) => said.flatMap(wordsOf));
  const spokenStems = new Set(spoken.map((word) => stemOf(word, language)));
  const realWords = new Set([...index.vocabulary, ...spoken]);
  const vocabulary = [...realWords];
  const keysOf = (texts: readonly string[]): readonly Key[] => texts.map((text) => stemsOf(text, language));
  const wholes = documents.map(({ title, words }) => ({ names: keysOf(namesIn(title)), keywords: keysOf(words) }));
  const isReal = (word: string): boolean => index.has(word) || spokenStems.has(stemOf(word, language));
  // « activ » is another form of « active », and the beginning of « activité ».
  const halfTyped = (word: string): readonly string[] => (realWords.has(word) ? [] : wordsBegunBy(word, vocabulary));

  return (typed, mayRead) => {
    const asked = wordsOf(typed).map((word): Asked => {
      const isKnown = isReal(word);
      const meant = isKnown ? [word, ...halfTyped(word)] : wordsMeantBy(word, vocabulary);
      return { meant, isKnown, stems: new Set(meant.map((one) => stemOf(one, language))) };
    });
    const scores = scoresOf(asked, index, phrases);
    const judged = documents
      .map((document, place) => {
        const own = scores.map((score) => score.get(place) ?? 0);
        const sum = own.reduce((total, score) => total + score, 0);
        return {
          document,
          met: own.filter((score) => score > 0).length,
          score: sum * weightOfWhole(asked, wholes[place]),
        };
      })
      .filter(({ document, met }) => met > 0 && mayRead(document));
    const most = Math.max(0, ...judged.map(({ met }) => met));
    const kept = judged.filter(({ met }) => met >= most / 2);
    const best = Math.max(0, ...kept.map(({ score }) => score));
    return kept
      .filter(({ score }) => score >= best * LEAST_SHARE)
      .toSorted((a, b) => b.met - a.met || b.score - a.score)
      .map(({ document }) => document);
  };
}

/** One word that was typed. */
interface Asked {
  /** It, or what it may mean when it is no real word. */
  readonly meant: readonly string[];
  readonly isKnown: boolean;
  readonly stems: ReadonlySet<string>;
}

interface Phrase {
  readonly stems: readonly string[];
  /** What pages have for it, each as its words. */
  readonly written: readonly (readonly string[])[];
}

function phrasesOf(lexicon: readonly LexiconEntry[], language: LanguageId): readonly Phrase[] {
  return lexicon.flatMap(({ said, written }) =>
    said.map((phrase) => ({ stems: stemsOf(phrase, language), written: written.map(wordsOf) })),
  );
}

/** How well each document answers each word, by its place in the list. */
function scoresOf(
  asked: readonly Asked[],
  index: WordIndex,
  phrases: readonly Phrase[],
): readonly ReadonlyMap<number, number>[] {
  const scores = asked.map(({ meant, isKnown }) =>
    best(meant.map((word) => index.scoresOf([word], isKnown ? 'exact' : 'stem'))),
  );
  for (const { stems, written } of phrases) {
    const start = asked.findIndex((_one, from) =>
      stems.every((stem, offset) => asked[from + offset]?.stems.has(stem) === true),
    );
    if (start < 0) continue;
    const meant = best(written.map((words) => index.scoresOf(words, 'exact')));
    for (const offset of stems.keys()) {
      const own = scores[start + offset];
      if (own) scores[start + offset] = best([own, weighed(meant, LEXICON_WEIGHT)]);
    }
  }
  return scores;
}

function best(maps: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const map of maps) {
    for (const [place, score] of map) all.set(place, Math.max(score, all.get(place) ?? 0));
  }
  return all;
}

const weighed = (map: ReadonlyMap<number, number>, weight: number): ReadonlyMap<number, number> =>
  new Map([...map].map(([place, score]) => [place, score * weight]));

/** The stems of a name or keyword, in order. */
type Key = readonly string[];

interface Wholes {
  readonly names: readonly Key[];
  readonly keywords: readonly Key[];
}

function weightOfWhole(asked: readonly Asked[], wholes: Wholes | undefined): number {
  const isWhole = (key: Key): boolean =>
    key.length === asked.length && key.every((stem, place) => asked[place]?.stems.has(stem) === true);
  if (wholes?.names.some(isWhole) === true) return WHOLE_WEIGHT.name;
  return wholes?.keywords.some(isWhole) === true ? WHOLE_WEIGHT.keyword : WHOLE_WEIGHT.none;
}

/** « PPA - La prime d’activité » has two names, and both together. */
const namesIn = (title: string): readonly string[] => [title, ...title.split(' - ')];
