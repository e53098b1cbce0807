import type { CaisseId } from '../caisse.ts';

/** The caisses that samples are of; the test of a second department puts its own in their place. */
export const someCaf: CaisseId = 'caf-31';
export const someCpam: CaisseId = 'cpam-31';

/** Where the visitor of the samples lives, in the same department. */
export const somePlace = {
  postalCode: '31000',
  commune: { insee: '31555', name: 'Toulouse' },
  noPostalCode: '31001',
  sharedPostalCode: '31560',
  communesSharing: ['Caignac', 'Gibel', 'Monestrol', 'Montclar-Lauragais', 'Nailloux', 'Saint-Léon', 'Seyre'],
} as const;
