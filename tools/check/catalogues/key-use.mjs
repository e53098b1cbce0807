/**
 * How the code names a text: in full as a string (`'shell.bar.quit'`), or as a template whose literal parts stay in
 * place (`` `messages.${kind}.mail` ``: every key that fits counts as used). A key put together in another way is
 * not found, and reported as unused.
 */
const fullKey = /(['"`])([a-zA-Z]\w*(?:\.[\w-]+)+)\1/g;
const template = /`([a-zA-Z]\w*\.[^`\s]*\$\{[^`]*)`/g;

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The expression of a template: each `${…}` is any text. @param {string} source */
function patternOf(source) {
  const literals = source.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(`^${literals.map(escaped).join('.+')}$`);
}

/**
 * The keys that a source uses.
 * @param {readonly string[]} keys as `namespace.key`
 * @param {string} source contents of a file
 * @returns {readonly string[]}
 */
export function usedKeys(keys, source) {
  const named = new Set([...source.matchAll(fullKey)].map(([, , key]) => key));
  const patterns = [...source.matchAll(template)].map(([, text = '']) => patternOf(text));
  return keys.filter((key) => named.has(key) || patterns.some((pattern) => pattern.test(key)));
}
