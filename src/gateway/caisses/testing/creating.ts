import type { CivilStatus } from '#domain/account/creation.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { CreationQuery } from '../caisse.ts';
import type { DemonstrationPerson } from '../reference/demonstration-person.ts';

/** The civil status of somebody, as they type it (#173). */
export function civilStatusOf({ nir, firstName, birthName, birthDate }: DemonstrationPerson): CivilStatus {
  return {
    nir,
    civility: nir.startsWith('1') ? 'monsieur' : 'madame',
    birthName,
    firstNames: firstName,
    birthDate,
    birthPlace: 'metropolitanFrance',
    livesInFrance: true,
    postalCode: '31000',
  };
}

/** What a caisse compares of it. */
export function creationQueryOf(person: DemonstrationPerson, caisse: CaisseId): CreationQuery {
  const iban = caisseKindOf(caisse) === 'cpam' ? (person.iban ?? undefined) : undefined;
  return { civilStatus: civilStatusOf(person), iban };
}
