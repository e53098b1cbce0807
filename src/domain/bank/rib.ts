import type { Iban } from './iban.ts';

/** The « relevé d’identité bancaire » of a French account, as it stands on its sheet (#256). */
export interface Rib {
  /** « Code banque »: five digits. */
  readonly bank: string;
  /** « Code guichet »: five digits. */
  readonly branch: string;
  /** « Numéro de compte »: eleven letters or digits. */
  readonly account: string;
  /** « Clé RIB »: two digits. */
  readonly key: string;
}

/** Countries whose accounts have a RIB. */
const withRib: readonly string[] = ['FR', 'MC'];

/** The RIB that a French IBAN holds; undefined for another country’s. */
export function ribOf(iban: Iban): Rib | undefined {
  if (!withRib.includes(iban.slice(0, 2))) return undefined;
  return { bank: iban.slice(4, 9), branch: iban.slice(9, 14), account: iban.slice(14, 25), key: iban.slice(25) };
}
