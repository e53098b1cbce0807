import type { NamedPerson } from '#domain/documents/parts.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { Database } from '../../../database/database.ts';
import type { Standing } from '../../caisse.ts';
import type { Scheme } from '../demonstration-person.ts';
import type { ReferenceTables } from '../tables.ts';
import type { LifePerson } from './life-person.ts';
import type { FileKey } from './life-store.ts';

/** Somebody as the caisse has them on file: what a life and a document ask of it. */
export interface FileRow {
  readonly nir: string;
  readonly standing: Exclude<Standing, 'minor'>;
  readonly scheme: Scheme;
  readonly postalCode: string;
  readonly named: NamedPerson;
}

/** Nobody's for a name that the caisse gave to nobody, and for a guardian, who has no number of the kind and no file. */
export async function readFileRow(database: Database, { caisse, person }: FileKey): Promise<FileRow | undefined> {
  const row = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_people')
    .select(['nir', 'standing', 'scheme', 'postal_code', 'birth_name', 'used_name', 'first_name', 'birth_date'])
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .executeTakeFirst();
  if (row?.nir === undefined || row.nir === null) return undefined;
  const { nir, standing, scheme, postal_code: postalCode } = row;
  const named: NamedPerson = {
    birthName: row.birth_name,
    usedName: row.used_name,
    firstNames: row.first_name,
    birthDate: row.birth_date,
  };
  return { nir, standing, scheme, postalCode, named };
}

/** What a life is written from. */
export const lifePersonOf = (
  { caisse }: Pick<FileKey, 'caisse'>,
  { nir, postalCode, named }: FileRow,
  isInCouple = false,
): LifePerson => ({ caisse, nir, postalCode, birthDate: named.birthDate, isInCouple });

/** Why nothing of a file is given, by how it stands. */
export const refusalOfStanding: Readonly<Record<FileRow['standing'], FileRefusal | undefined>> = {
  active: undefined,
  suspended: 'suspended',
  struckOff: 'struckOff',
  deceased: 'deceased',
  notConcerned: 'noFile',
};
