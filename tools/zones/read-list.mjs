import { Stop } from '../support/command.mjs';

/** @typedef {import('./read-communes.mjs').Communes} Communes */
/** @typedef {1 | 2 | 3} ZoneNumber */

/**
 * @typedef {object} LegalList
 * @property {ReadonlyMap<string, readonly ZoneNumber[]>} named by INSEE code of the time; more than one zone: not certain
 * @property {ReadonlyMap<string, ZoneNumber>} whole départements that are in one zone
 * @property {ReadonlyMap<string, ZoneNumber>} rest zone of what a département has besides
 */

const line = /^(\d(?:\|\d)?) (\d[\dAB]) (.+)$/;

/**
 * Reads the legal list, finding the code of each name in its département.
 * @param {string} text as in arrete-1978.txt
 * @param {Communes} communes
 * @returns {LegalList}
 * @throws {Stop} naming each line that is none and each name that no commune has, or two have
 */
export function readList(text, communes) {
  /** @type {Map<string, readonly ZoneNumber[]>} */
  const named = new Map();
  /** @type {Record<'*' | 'rest', Map<string, ZoneNumber>>} */
  const general = { '*': new Map(), rest: new Map() };
  /** @type {string[]} */
  const wrong = [];
  for (const written of text.split('\n')) {
    if (written === '' || written.startsWith('#')) continue;
    const [, zones = '', departement = '', names = ''] = line.exec(written) ?? [];
    const numbers = /** @type {ZoneNumber[]} */ (zones.split('|').map(Number));
    const [first] = numbers;
    if (first === undefined || departement === '') wrong.push(`no line of a list: ${written}`);
    else if (names === '*' || names === 'rest') general[names].set(departement, first);
    else for (const name of names.split(', ')) add(name, departement, numbers);
  }
  if (wrong.length > 0) throw new Stop(wrong.join('\n'));
  return { named, whole: general['*'], rest: general.rest };

  /** @param {string} name @param {string} departement @param {readonly ZoneNumber[]} zones */
  function add(name, departement, zones) {
    const [plain = '', given] = name.split('=');
    const codes = given ? [given] : communes.codesOf(departement, plain);
    const [code] = codes;
    if (code === undefined || codes.length > 1)
      wrong.push(`${departement} ${name}: ${codes.length} communes of that name`);
    else if (!communes.existed(code)) wrong.push(`${departement} ${name}: no commune ever had that code`);
    else if (named.has(code)) wrong.push(`${departement} ${name}: named twice`);
    else named.set(code, zones);
  }
}
