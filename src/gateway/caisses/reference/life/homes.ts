import type { Zone } from '#domain/benefits/household/household.ts';
import { zoneOf } from '#domain/benefits/zones/zones.ts';
import { keyOfPerson, type LifePerson } from './life-person.ts';

/** Where somebody of the reference caisse lives, as far as the caisse can name it. */
export type Home =
  | { readonly kind: 'commune'; readonly postalCode: string; readonly insee: string; readonly name: string }
  | { readonly kind: 'abroad' }
  /** A postal code of which no fictitious person has a commune. */
  | { readonly kind: 'unnamed' };

/** Communes of the postal codes that fictitious people have. */
const communes: Readonly<Record<string, { readonly insee: string; readonly name: string }>> = {
  '31000': { insee: '31555', name: 'Toulouse' },
  '31400': { insee: '31555', name: 'Toulouse' },
  '31700': { insee: '31069', name: 'Blagnac' },
  '81000': { insee: '81004', name: 'Albi' },
  '97400': { insee: '97411', name: 'Saint-Denis' },
};

/** Those whose address is in another country. */
const abroad: readonly string[] = ['elke'];

export function homeOf(person: LifePerson): Home {
  if (abroad.includes(keyOfPerson(person) ?? '')) return { kind: 'abroad' };
  const { postalCode } = person;
  const commune = communes[postalCode];
  return commune ? { kind: 'commune', postalCode, ...commune } : { kind: 'unnamed' };
}

/** The zone of housing aid there; of a commune without a name that of Toulouse, where most of them live. */
export function zoneOfHome(home: Home): Zone | undefined {
  if (home.kind === 'abroad') return undefined;
  if (home.kind === 'unnamed') return 'zone2';
  const found = zoneOf(home.insee);
  return found.kind === 'zone' ? found.zone : undefined;
}
