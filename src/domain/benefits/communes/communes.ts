import type { PostalCode } from '../../identity/postal-code.ts';

/** A commune as it is today; those that were joined are found by their postal code, under the name of the whole. */
export interface Commune {
  readonly insee: string;
  readonly name: string;
}

/**
 * The communes of a postal code, by name; empty for an unused code. Includes the overseas départements, but not
 * Saint-Martin and the like, which are not départements.
 */
export type CommunesOf = (postalCode: PostalCode) => readonly Commune[];

const byName = new Intl.Collator('fr');

/**
 * Reads `communes.json`: all of France in one file, so that loading it does not reveal where a visitor lives.
 * @param data by the first two signs of the INSEE code; a line a commune: how far its number is from the one before
 * (nothing: 1), its name, its postal codes, of which those that begin like the INSEE code keep three figures
 */
export function readCommunes(data: Readonly<Record<string, string>>): CommunesOf {
  const found = new Map<PostalCode, Commune[]>();
  for (const [beginning, lines] of Object.entries(data)) {
    let number = 0;
    for (const line of lines.split('\n')) {
      const [, step, name = '', postalCodes = ''] = /^(\d*)(.*)\|(.*)$/.exec(line) ?? [];
      number += Number(step || '1');
      const commune: Commune = { insee: beginning + String(number).padStart(3, '0'), name };
      for (const written of postalCodes.split(',')) {
        const postalCode = written.length === 3 ? beginning + written : written;
        const sharing = found.get(postalCode);
        if (sharing) sharing.push(commune);
        else found.set(postalCode, [commune]);
      }
    }
  }
  return (postalCode) => found.get(postalCode)?.toSorted((a, b) => byName.compare(a.name, b.name)) ?? [];
}
