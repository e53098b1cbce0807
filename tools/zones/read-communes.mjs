import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../support/command.mjs';

/**
 * One entry of `data/communes.json` of `@etalab/decoupage-administratif`, as far as it is read here.
 * @typedef {object} Entry
 * @property {string} code INSEE
 * @property {string} nom
 * @property {'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'} type
 * @property {string} [zone] `metro`, `drom` or `com`
 * @property {string} [departement]
 * @property {string} [chefLieu] of which commune it is a part today
 * @property {readonly string[]} [anciensCodes] all that were joined to it since 1943
 * @property {readonly string[]} [codesPostaux]
 */

/**
 * @typedef {object} Communes
 * @property {readonly Entry[]} today communes of the départements as they are now, by code
 * @property {(departement: string, name: string) => readonly string[]} codesOf codes of that name, whatever its accents
 * @property {(code: string) => boolean} existed whether a commune has or had that code
 * @property {(code: string, named: Pick<ReadonlySet<string>, 'has'>) => readonly string[]} partsOf the communes of 2013 that
 * make a commune of today, itself among them; `named`: those that the list names
 */

/**
 * Joined since 2013 without a commune déléguée that tells. The others of `anciensCodes` that the list does not name were
 * joined long before: there the list means the whole commune.
 */
const joinedLately = new Set(['69221']);

/** @param {string} name letters and figures only, without the article in front */
const plain = (name) =>
  name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replace(/^(?:l'|le |la |les )/, '')
    .replaceAll(/[^a-z0-9]/g, '');

/** @param {string} folder where the package was unpacked @returns {Communes} @throws {Stop} when it is none */
export function readCommunes(folder) {
  try {
    return communesOf(JSON.parse(readFileSync(join(folder, 'data/communes.json'), 'utf8')));
  } catch (error) {
    throw new Stop(
      `${folder} is no unpacked @etalab/decoupage-administratif: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** @param {readonly Entry[]} entries @returns {Communes} */
export function communesOf(entries) {
  const communes = entries.filter(({ type }) => type !== 'arrondissement-municipal');
  /** @type {Map<string, Set<string>>} */
  const named = new Map();
  for (const { code, nom, departement } of communes) {
    const key = `${departement} ${plain(nom)}`;
    named.set(key, (named.get(key) ?? new Set()).add(code));
  }
  const today = communes.filter(({ type, zone }) => type === 'commune-actuelle' && zone !== 'com');
  const previousCodes = new Map(today.map(({ code, anciensCodes = [] }) => [code, anciensCodes]));
  const codes = new Set(communes.flatMap(({ code, anciensCodes = [] }) => [code, ...anciensCodes]));
  /** @type {Map<string, string[]>} */
  const delegated = new Map();
  for (const { code, type, chefLieu = '' } of communes) {
    if (type === 'commune-deleguee') delegated.set(chefLieu, [...(delegated.get(chefLieu) ?? []), code]);
  }
  return {
    today: today.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    codesOf: (departement, name) => [...(named.get(`${departement} ${plain(name)}`) ?? [])],
    existed: (code) => codes.has(code),
    partsOf: (code, named) => {
      const joined = (previousCodes.get(code) ?? []).filter((part) => joinedLately.has(part) || named.has(part));
      return [...new Set([code, ...(delegated.get(code) ?? []), ...joined])];
    },
  };
}
