import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { CODE_LIFE_MS } from '#domain/provisional-code/life.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import type { ReadCard } from '../card-reader/ports.ts';
import { START } from './clock.ts';

/** A fictitious person: no real person holds a number of this range (P41). */
export const someNir = fictitiousNir({ first: '2', year: '82', month: '06', department: '31', serial: 7 });
export const someBirthDate = '1982-06-14';

export const someCard: ReadCard = {
  nir: someNir,
  proof: { kind: 'card', cardSerial: '4711' },
};

/** A card whose driver could not verify that it is genuine. */
export const someUnverifiedCard: ReadCard = { nir: someNir, proof: undefined };

export const someSlipFacts: SlipFacts = {
  caisse: someCaf,
  code: '4073',
  reference: 'ABCDEFGH',
  issuedAt: START,
  validUntil: START + CODE_LIFE_MS,
  state: 'active',
  officialAddress: 'borne.example.org/code',
};
