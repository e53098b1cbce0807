/** @typedef {import('./read-communes.mjs').Communes} Communes */
/** @typedef {import('./read-list.mjs').LegalList} LegalList */
/** @typedef {import('./read-list.mjs').ZoneNumber} ZoneNumber */

/**
 * What `src/domain/benefits/zones/zones.json` holds: see `zones.ts`, which reads it.
 * @typedef {object} ZoneData
 * @property {Record<string, string>} runs by département, from number 001 on
 * @property {Record<string, string>} several communes whose parts are in several zones: `2|3`
 */

const letters = ['a', 'b', 'c'];

/**
 * Gives each commune of mainland France, as it is today, the zone of all that it was made of.
 * @param {LegalList} list
 * @param {Communes} communes
 * @returns {ZoneData}
 */
export function buildZones(list, communes) {
  /** @type {Record<string, string>} */
  const several = {};
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { code, zone } of communes.today) {
    if (zone !== 'metro') continue;
    const zones = [...new Set(communes.partsOf(code, list.named).flatMap((part) => zonesOf(part, list)))].toSorted();
    if (zones.length > 1) several[code] = zones.join('|');
    const departement = code.slice(0, 2);
    const inIt = places.get(departement) ?? [];
    inIt[Number(code.slice(2)) - 1] = zones.length > 1 ? 'x' : (letters[(zones[0] ?? 0) - 1] ?? '-');
    places.set(departement, inIt);
  }
  const runs = [...places]
    .toSorted()
    .map(([departement, inIt]) => [departement, runsOf(Array.from(inIt, (place) => place ?? '-'))]);
  return { runs: Object.fromEntries(runs), several };
}

/** @param {string} code @param {LegalList} list @returns {readonly ZoneNumber[]} */
function zonesOf(code, { named, whole, rest }) {
  const departement = code.slice(0, 2);
  return named.get(code) ?? [whole.get(departement) ?? rest.get(departement) ?? 3];
}

/** @param {readonly string[]} places @returns {string} each letter with how often it comes in a row, when more than once */
function runsOf(places) {
  return places.join('').replaceAll(/(.)\1*/g, (run) => `${run[0]}${run.length > 1 ? run.length : ''}`);
}
