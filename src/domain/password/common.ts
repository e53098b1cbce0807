import { commonWords, serviceWords } from './common-words.ts';

/**
 * The list of common passwords (P13), kept as bases and what people add to them. A password is
 * on the list when, case aside, it reads
 *
 *     decoration · base · decoration
 *
 * - base: a word of `common-words.ts`, such a word twice, words of these services put together or
 *   before such a word (« moncompteameli », « monchien »), a letter repeated, or letters that follow
 *   one another in the alphabet or on a row of the keyboard; figures and signs that stand for
 *   letters count as these (« M0tdep@sse »);
 * - decoration: nothing, or a number that people add (one or two digits, a year, a digit or a pair
 *   repeated, figures that follow one another, a postal code such as 31000), and up to three signs.
 *
 * So « Soleil31 », « Azerty123! », « 31Toulouse » are on the list and « Soleil7294 » is not.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const match = /^([^a-z]*)(.*?)([^a-z]*)$/s.exec(text);
  if (match === null) return false;
  const [, before = '', core = '', after = ''] = match;
  return splits(before, core, after).some(
    ([front, base, back]) => isDecoration(front) && isDecoration(back) && isBase(base),
  );
}

/** Figures and signs at either end may belong to the base: « $oleil », « 1q2w3e4r », « S0l31l ». */
function splits(before: string, core: string, after: string): readonly (readonly [string, string, string])[] {
  const fronts = Array.from({ length: before.length + 1 }, (_, kept) => kept);
  const backs = Array.from({ length: after.length + 1 }, (_, kept) => kept);
  return fronts.flatMap((front) =>
    backs.map(
      (back) =>
        [
          before.slice(0, before.length - front),
          before.slice(before.length - front) + core + after.slice(0, back),
          after.slice(back),
        ] as const,
    ),
  );
}

const MAX_SIGNS = 3;
const DIGIT_RUNS = ['01234567890123456789', '98765432109876543210', '147258369', '13579', '24680'];

function isDecoration(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const signs = text.length - digits.length;
  return signs <= MAX_SIGNS && isCommonNumber(digits);
}

function isCommonNumber(digits: string): boolean {
  return (
    digits.length <= 2 ||
    /^(\d)\1*$/.test(digits) ||
    /^(\d\d)\1+$/.test(digits) ||
    /^(?:19|20)\d\d$/.test(digits) ||
    /^31\d00$/.test(digits) ||
    DIGIT_RUNS.some((run) => run.includes(digits))
  );
}

/** What stands for a letter; 1 may be i or l. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
  '(': 'c',
};

function isBase(text: string): boolean {
  return [text, plain(text, 'i'), plain(text, 'l')].some(isPlainBase);
}

function plain(text: string, one: string): string {
  const letterFor = (character: string) => (character === '1' ? one : (STANDS_FOR[character] ?? character));
  return [...text].map(letterFor).join('');
}

const LETTER_RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
].flatMap((row) => [row, [...row].reverse().join('')]);

function isPlainBase(text: string): boolean {
  if (text.length < 2) return false;
  const half = text.slice(0, text.length / 2);
  return (
    commonWords.has(text) ||
    (commonWords.has(half) && text === half + half) ||
    /^(.)\1+$/.test(text) ||
    LETTER_RUNS.some((run) => run.includes(text)) ||
    isJoinOfServiceWords(text)
  );
}

/** Whether the text is words of these services, one after the other, and at last perhaps a base. */
function isJoinOfServiceWords(text: string): boolean {
  return serviceWords.some((word) => {
    if (!text.startsWith(word)) return false;
    const rest = text.slice(word.length);
    return rest === '' || commonWords.has(rest) || isJoinOfServiceWords(rest);
  });
}
