import MiniSearch, { type Query } from 'minisearch';
import type { LanguageId } from '../language.ts';
import type { InformationDocument } from './document.ts';
import { wordsOf } from './fold.ts';
import { stemOf } from './stem.ts';
import { plainTextOf } from './plain-text.ts';

/** How much a place counts where a word is found. */
const places = { title: 5, words: 5, summary: 2, text: 1 } as const;
type Place = keyof typeof places;

/** A word as it is written counts more than another form of it. */
const STEM_WEIGHT = 0.7;
/** Marks stems, so that no stem is taken for a word. */
const STEM_MARK = '~';

/** Where each word of many documents stands. */
export interface WordIndex {
  /** Every folded word of the documents, each once. */
  readonly vocabulary: ReadonlySet<string>;
  /** Whether a word or another form of it stands anywhere. */
  readonly has: (word: string) => boolean;
  /**
   * How well each document answers all of these folded words, by its place in the list. `stem`: no form of a word is
   * better than another, for words that nobody typed like that.
   */
  readonly scoresOf: (words: readonly string[], forms: 'exact' | 'stem') => ReadonlyMap<number, number>;
}

/** Reads the whole text of all documents: exact words, then their other forms. */
export function indexWords(documents: readonly InformationDocument[], language: LanguageId): WordIndex {
  const index = new MiniSearch<Readonly<Record<Place, string>> & { readonly id: number }>({
    fields: Object.keys(places),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => [word, `${STEM_MARK}${stemOf(word, language)}`],
  });
  const texts = documents.map((document, id) => ({ id, ...placesOf(document) }));
  index.addAll(texts);
  const vocabulary = new Set(texts.flatMap(({ id: _id, ...text }) => Object.values(text).flatMap(wordsOf)));
  const stems = new Set([...vocabulary].map((word) => stemOf(word, language)));

  const stemQuery = (word: string): Query => ({
    queries: [`${STEM_MARK}${stemOf(word, language)}`],
    boostTerm: () => STEM_WEIGHT,
  });
  const queryOf = {
    exact: (word: string): Query => ({ combineWith: 'OR', queries: [word, stemQuery(word)] }),
    stem: stemQuery,
  };
  return {
    vocabulary,
    has: (word) => vocabulary.has(word) || stems.has(stemOf(word, language)),
    scoresOf(words, forms) {
      const found = index.search(
        { combineWith: 'AND', queries: words.map(queryOf[forms]) },
        {
          tokenize: (term) => [term],
          processTerm: (term) => term,
          boost: places,
          // Long keyword lists are no worse than short ones.
          bm25: { k: 1.2, b: 0.3, d: 0.5 },
        },
      );
      return new Map(found.map(({ id, score }) => [Number(id), score]));
    },
  };
}

function placesOf(document: InformationDocument): Readonly<Record<Place, string>> {
  const { title, summary, words } = document;
  return { title, summary, words: words.join(' '), text: plainTextOf(document) };
}
