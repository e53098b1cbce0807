import type { Zone } from '../household/household.ts';
import data from './zones.json';

/**
 * - `zone`: the list classes the commune, by its name or with all that it does not name (zone 3).
 * - `unlisted`: it does not; `among` says between which zones it hangs, when its parts, or our sources, are in several. A
 *   commune overseas or an unknown code has none.
 */
export type ZoneAnswer =
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'unlisted'; readonly among?: readonly Zone[] };

const zones: ReadonlyMap<string, Zone> = new Map([
  ['a', 'zone1'],
  ['b', 'zone2'],
  ['c', 'zone3'],
]);
const zonesByNumber: ReadonlyMap<string, Zone> = new Map([
  ['1', 'zone1'],
  ['2', 'zone2'],
  ['3', 'zone3'],
]);

const runs: ReadonlyMap<string, string> = new Map(Object.entries(data.runs));
const several: ReadonlyMap<string, string> = new Map(Object.entries(data.several));

/**
 * Zone of housing aid of a commune as it is today (CCH, art. D823-16; arrêté du 27 septembre 2019, art. 7; the list is that
 * of the arrêté du 17 mars 1978 as amended: docs/baremes.md, « Zones »).
 * @param insee its INSEE code; those of the arrondissements of Paris, Lyon and Marseille are no communes
 */
export function zoneOf(insee: string): ZoneAnswer {
  const among = several
    .get(insee)
    ?.split('|')
    .flatMap((number) => zonesByNumber.get(number) ?? []);
  if (among !== undefined) return { kind: 'unlisted', among };
  const zone = zones.get(letterAt(runs.get(insee.slice(0, 2)) ?? '', insee.slice(2)));
  return zone === undefined ? { kind: 'unlisted' } : { kind: 'zone', zone };
}

/** What stands at a number, from 001 on, in runs like `c12b-2`: a letter, and how often it comes when more than once. */
function letterAt(written: string, number: string): string {
  if (!/^\d{3}$/.test(number)) return '-';
  let left = Number(number);
  for (const [, letter = '-', times] of written.matchAll(/([-abcx])(\d*)/g)) {
    left -= Number(times || '1');
    if (left <= 0) return letter;
  }
  return '-';
}
