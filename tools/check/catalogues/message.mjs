/**
 * What we read of a parsed ICU message.
 * @typedef {object} Part
 * @property {number} type one of `kinds`
 * @property {string} value the text of a literal, else the name of the argument or tag
 * @property {Readonly<Record<string, { readonly value: readonly Part[] }>>} [options] of a select or plural
 * @property {readonly Part[]} [children] of a tag
 */

/** Numbers by which the parser of intl-messageformat marks the parts of a message. */
const kinds = { literal: 0, select: 5, plural: 6, pound: 7, tag: 8 };

/** Stands for the value of an argument in a text without values: one word that is no letter of any language. */
const someValue = '\uFFFC';

/**
 * @param {Part} part
 * @param {(name: string) => boolean} [isRead] which branches count, by name: `caf`, `other`, `=3`
 * @returns {readonly (readonly Part[])[]}
 */
const branchesOf = (part, isRead = () => true) =>
  Object.entries(part.options ?? {}).flatMap(([name, { value }]) => (isRead(name) ? [value] : []));

/**
 * The arguments and tags of a message, with the cases of each `select`: what the code must give, and what both
 * languages must agree on.
 * @param {readonly Part[]} message
 * @returns {readonly string[]} sorted, each once: `code`, `caisse=caf|other`, `<b>`
 */
export function argumentsOf(message) {
  const found = new Set(message.flatMap((part) => [...namesOf(part)]));
  return [...found].sort();
}

/** @param {Part} part @returns {readonly string[]} */
function namesOf(part) {
  if (part.type === kinds.literal || part.type === kinds.pound) return [];
  if (part.type === kinds.tag) return [`<${part.value}>`, ...argumentsOf(part.children ?? [])];
  const inside = branchesOf(part).flatMap((branch) => argumentsOf(branch));
  const cases = Object.keys(part.options ?? {})
    .sort()
    .join('|');
  return [part.type === kinds.select ? `${part.value}=${cases}` : part.value, ...inside];
}

/**
 * The message as one text, with each branch of each choice in it, set apart by a value.
 * @param {readonly Part[]} message
 * @returns {string}
 */
export function wholeText(message) {
  return textOf(message, joined);
}

/**
 * The whole text without the branches of one exact number (`=3`): only there does an argument say the number that the
 * words say.
 * @param {readonly Part[]} message
 * @returns {string}
 */
export function textOfAnyNumber(message) {
  return textOf(message, joined, (name) => !name.startsWith('='));
}

/**
 * The message at its longest: of each choice the branch with most words.
 * @param {readonly Part[]} message
 * @returns {string}
 */
export function longestText(message) {
  return textOf(message, (branches) => branches.reduce((a, b) => (countWords(b) > countWords(a) ? b : a), ''));
}

/** @param {readonly string[]} branches */
const joined = (branches) => branches.join(someValue);

/**
 * @param {readonly Part[]} message
 * @param {(branches: readonly string[]) => string} choose
 * @param {(name: string) => boolean} [isRead] which branches count
 * @returns {string}
 */
function textOf(message, choose, isRead) {
  return message
    .map((part) => {
      if (part.type === kinds.literal) return part.value;
      if (part.type === kinds.tag) return textOf(part.children ?? [], choose, isRead);
      const branches = branchesOf(part, isRead);
      return branches.length > 0 ? choose(branches.map((branch) => textOf(branch, choose, isRead))) : someValue;
    })
    .join('');
}

/**
 * Words as a reader counts them: « l’écran » is one, a number or a value is one, « : » is none.
 * @param {string} text
 */
export function countWords(text) {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}\uFFFC]/u.test(piece)).length;
}
