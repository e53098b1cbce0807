import { countWords } from './message.mjs';

/** A44: « ≤ 12–15 words per sentence ». */
const longestSentenceWords = 15;

const noBreak = '[\\u00A0\\u202F]';

/** Marks before which French puts a space that does not break; not those of an address or a time of day. */
const bareMark = new RegExp(`(?<!${noBreak}|[?!])[?!](?!=)|(?<!${noBreak}|[0-9]):(?!//)|(?<!${noBreak});`, 'u');
const bareQuote = new RegExp(`«(?!${noBreak})|(?<!${noBreak})»`, 'u');

/**
 * What a French text does against the rules of print.
 * @param {string} text without arguments
 * @returns {readonly string[]}
 */
export function typographyFindings(text) {
  const words = text.replaceAll(/\S+:\/\/\S+|\S+@\S+/g, '');
  return [
    ...(bareMark.test(words) ? ['a no-break space (U+00A0) is missing before ? ! : or ;'] : []),
    ...(bareQuote.test(words) ? ['a no-break space (U+00A0) is missing inside « »'] : []),
    ...(words.includes("'") ? ["a straight apostrophe: write ’ (ICU reads ' as its own quote)"] : []),
    ...(words.includes('...') ? ['three dots: write …'] : []),
  ];
}

/**
 * The sentences that are too long to be read easily.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function longSentenceFindings(text) {
  return text
    .split(/(?<=[.?!…])[\s»]+|\n/u)
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .filter(({ words }) => words > longestSentenceWords)
    .map(({ sentence, words }) => `${words} words in one sentence, at most ${longestSentenceWords}: « ${sentence} »`);
}
