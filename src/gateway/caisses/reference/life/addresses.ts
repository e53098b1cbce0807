import type { PostalAddress } from '#domain/documents/parts.ts';
import { homeOf } from './homes.ts';
import { drawsOf, keyOfPerson, type LifeOf } from './life-person.ts';

const streets = [
  'rue des Lilas fictifs',
  'allée des Micocouliers',
  'impasse du Vieux Moulin',
  'chemin de la Source',
  'avenue des Tilleuls',
  'place du Marché Neuf',
];

/** Addresses that are a case of their own: at most 38 characters a line (NF Z 10-011). */
const written: Readonly<Record<string, PostalAddress>> = {
  // Abroad: seven lines, the most there may be; the country in French and in capitals at the end.
  elke: [
    'c/o Mevrouw G. Vandenbroucke-Declercq',
    'Appartement 14, bus 302',
    'Residentie De Gouden Leeuw, ingang B',
    'Sint-Jacobsnieuwstraat 118',
    'Wijk Patershol',
    '9000 GENT',
    'BELGIQUE',
  ],
  indira: ['Appartement 7', 'Résidence Les Flamboyants', '45 rue du Grand Bénare', '97400 SAINT-DENIS'],
  capucine: ['Bâtiment C, escalier 2', 'Résidence Le Clos des Vignes', '8 allée des Micocouliers', '31000 TOULOUSE'],
};

/** The lines below the name (NF Z 10-011). No commune has these streets; the caisse's own print service writes them too. */
export function addressOf(life: LifeOf): PostalAddress {
  const own = written[keyOfPerson(life.person) ?? ''];
  if (own !== undefined) return own;
  const draws = drawsOf(life, 'address');
  const street = `${draws.whole(1, 98)} ${draws.oneOf(streets)}`;
  const home = homeOf(life.person);
  const commune = home.kind === 'commune' ? home.name : 'Commune fictive';
  return [street, `${life.person.postalCode} ${commune.toUpperCase()}`];
}
