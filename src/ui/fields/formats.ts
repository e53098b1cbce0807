import type { EntryFormat } from './editing.ts';

const isDigit = (character: string): boolean => /^[0-9]$/.test(character);
const asTyped = (typed: string): string => typed.normalize('NFC');
const inCapitals = (typed: string): string => asTyped(typed).toUpperCase();

/** Digits only, in groups of the given lengths: `digitsFormat([2, 2, 2, 2, 2])` for a telephone number. */
export function digitsFormat(groups: readonly number[], separator = ' '): EntryFormat {
  return {
    maxLength: groups.reduce((sum, size) => sum + size, 0),
    groups,
    separator,
    clean: asTyped,
    accepts: isDigit,
    showsPlaces: true,
    alwaysLeftToRight: true,
  };
}

/** Place of the letter of a Corsican département (2A, 2B), counted from 0. */
const corsicanLetterIndex = 6;

/** Whether the next character of a NIR may be the A or B of Corsica: the seventh, after a 2. */
export function awaitsCorsicanLetter(text: string, caret: number): boolean {
  return caret === corsicanLetterIndex && text[corsicanLetterIndex - 1] === '2';
}

/** The 13 characters of a NIR as on the card, « 2 82 06 81 065 023 » (A35, #147); the key is not typed. */
export const nirFormat: EntryFormat = {
  ...digitsFormat([1, 2, 2, 2, 3, 3]),
  clean: inCapitals,
  accepts: (character, index, text) =>
    isDigit(character) ||
    (/^[AB]$/.test(character) && index === corsicanLetterIndex && awaitsCorsicanLetter(text, index)),
};

/** A guardian's number by two: as many digits as the caisse uses, twelve at most. */
export const guardianNumberFormat: EntryFormat = { ...digitsFormat([2, 2, 2, 2, 2, 2]), showsPlaces: false };

/** Day, month, year: « 24/11/1985 ». */
export const dateFormat: EntryFormat = digitsFormat([2, 2, 4], '/');

export const mobileFormat: EntryFormat = digitsFormat([2, 2, 2, 2, 2]);

export const postalCodeFormat: EntryFormat = digitsFormat([5]);

/** A provisional code: four digits, leading zeros kept (#257). */
export const codeFormat: EntryFormat = digitsFormat([4]);

/** A one-time code: six digits, leading zeros kept (#158). */
export const oneTimeCodeFormat: EntryFormat = digitsFormat([3, 3]);

/** An agent's PIN of the given length. */
export function pinFormat(length: number): EntryFormat {
  return { ...digitsFormat([length]), showsPlaces: false };
}

/** As many letters, then as many figures, each of its own alphabet: what another screen shows, typed here. */
export function lettersThenDigitsFormat(
  letters: { readonly alphabet: string; readonly count: number },
  digits: { readonly alphabet: string; readonly count: number },
): EntryFormat {
  return {
    ...digitsFormat([letters.count, digits.count]),
    clean: inCapitals,
    accepts: (character, index) => (index < letters.count ? letters : digits).alphabet.includes(character),
  };
}

const crockfordLookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The reference of a slip: 8 characters of Crockford's base32, look-alikes read as the digit they resemble. */
export const referenceFormat: EntryFormat = {
  ...digitsFormat([4, 4]),
  clean: (typed) => inCapitals(typed).replace(/[OIL]/g, (letter) => crockfordLookAlikes[letter] ?? letter),
  accepts: (character) => /^[0-9A-HJKMNP-TV-Z]$/.test(character),
};

const runningText: EntryFormat = {
  maxLength: 254,
  groups: [],
  separator: '',
  clean: asTyped,
  accepts: () => true,
  showsPlaces: false,
  alwaysLeftToRight: false,
};

/** A small whole number: an age, a number of people or hours. */
export const countFormat: EntryFormat = { ...runningText, maxLength: 5, accepts: isDigit, alwaysLeftToRight: true };

/** Euros as one types them, « 1234,56 »: a comma may come before the cents, and a point is read as one. */
export const amountFormat: EntryFormat = {
  ...runningText,
  maxLength: 10,
  clean: (typed) => asTyped(typed).replaceAll('.', ','),
  accepts(character, index, text) {
    const comma = text.indexOf(',');
    if (character === ',') return index > 0 && index === comma;
    return isDigit(character) && (comma === -1 || index - comma <= 2);
  },
  alwaysLeftToRight: true,
};

/** A name in capitals as on official papers: letters of any script, space, hyphen, apostrophe. */
export const nameFormat: EntryFormat = {
  ...runningText,
  maxLength: 80,
  clean: (typed) => inCapitals(typed).replaceAll('’', "'"),
  accepts: (character) => /^[\p{L}\p{M} '-]$/u.test(character),
};

/** A bank account number by four, as every bank prints it (#256): letters and digits, 34 at most (ISO 13616). */
export const ibanFormat: EntryFormat = {
  ...runningText,
  maxLength: 34,
  groups: [4, 4, 4, 4, 4, 4, 4, 4, 2],
  separator: ' ',
  clean: (typed) => inCapitals(typed).replaceAll(/[ .-]/g, ''),
  accepts: (character) => /^[A-Z0-9]$/.test(character),
  alwaysLeftToRight: true,
};

/** Words to look for. */
export const searchFormat: EntryFormat = { ...runningText, maxLength: 60 };

/** An e-mail address: anything printable without spaces. */
export const emailFormat: EntryFormat = {
  ...runningText,
  clean: (typed) => asTyped(typed).toLowerCase(),
  accepts: (character) => /^[\x21-\x7e]$/.test(character),
  alwaysLeftToRight: true,
};

/** A password as typed: the rules of the caisse judge it, the field refuses only what no keyboard means. */
export const passwordFormat: EntryFormat = {
  ...runningText,
  maxLength: 64,
  accepts: (character) => !/\p{C}/u.test(character),
  alwaysLeftToRight: true,
};
