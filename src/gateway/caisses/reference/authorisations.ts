import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import type { Authorisations, CaisseAuthorisations } from '../caisse-authorisations.ts';
import type { PersonId } from '../person-id.ts';
import type { HouseholdRole } from './demonstration-person.ts';
import type { ReferenceTables } from './tables.ts';

/** Couples of the reference caisse, each in the file of one of the two. */
export function referenceAuthorisations(id: CaisseId, database: Database): CaisseAuthorisations {
  const tables = database.withTables<ReferenceTables>();
  const couples = () =>
    tables
      .selectFrom('reference_couples as couple')
      .where('couple.caisse', '=', id)
      .where('couple.ended_at', 'is', null);
  const couplesWith = (other: 'responsible' | 'spouse') =>
    couples()
      .innerJoin('reference_people as other', (join) =>
        join.onRef('other.caisse', '=', 'couple.caisse').onRef('other.person', '=', `couple.${other}`),
      )
      .select(['other.person', 'first_name', 'birth_name', 'authorised_since'])
      .orderBy('other.person');

  return {
    async of(person) {
      const known = await tables
        .selectFrom('reference_people')
        .select('household_role')
        .where('caisse', '=', id)
        .where('person', '=', person)
        .executeTakeFirst();
      const spouse = await couplesWith('spouse').where('couple.responsible', '=', person).executeTakeFirst();
      const partners = await couplesWith('responsible').where('couple.spouse', '=', person).execute();
      return {
        role: roleOf(known?.household_role, { isResponsible: spouse !== undefined, isSpouse: partners.length > 0 }),
        spouse: spouse === undefined ? null : { ...named(spouse), authorisedSince: spouse.authorised_since },
        receivedFrom: partners.filter((partner) => partner.authorised_since !== null).map(named),
      };
    },

    async give({ person, spouse, at }) {
      const standing = await tables
        .selectFrom('reference_people')
        .select('standing')
        .where('caisse', '=', id)
        .where('person', '=', person)
        .executeTakeFirst();
      if (standing?.standing !== 'active') return 'notAllowed';
      const given = await tables
        .updateTable('reference_couples')
        // A repeat leaves the first time.
        .set((row) => ({ authorised_since: row.fn.coalesce('authorised_since', row.val(at)) }))
        .where('caisse', '=', id)
        .where('responsible', '=', person)
        .where('spouse', '=', spouse)
        .where('ended_at', 'is', null)
        .returning('spouse')
        .executeTakeFirst();
      return given === undefined ? 'notAllowed' : 'given';
    },

    async withdraw({ person, spouse }) {
      await tables
        .updateTable('reference_couples')
        .set({ authorised_since: null })
        .where('caisse', '=', id)
        .where('responsible', '=', person)
        .where('spouse', '=', spouse)
        .execute();
    },
  };
}

/** Who has a file of their own is responsible for it, also while they are the spouse in another one. */
function roleOf(
  inHousehold: HouseholdRole | undefined,
  couples: { readonly isResponsible: boolean; readonly isSpouse: boolean },
): Authorisations['role'] {
  switch (inHousehold) {
    case undefined:
    case 'child':
    case 'dependant':
      return 'other';
    case 'spouse':
      return couples.isResponsible ? 'responsible' : 'spouse';
    case 'holder':
      return couples.isSpouse && !couples.isResponsible ? 'spouse' : 'responsible';
  }
}

/** « Fabrice C. »; a first name that is very long is cut. */
export const named = (row: {
  readonly person: PersonId;
  readonly first_name: string;
  readonly birth_name: string;
}) => ({
  person: row.person,
  shortName: `${row.first_name.slice(0, 30)} ${row.birth_name.slice(0, 1).toUpperCase()}.`,
});

/** A couple of people whom the caisse knows by their number. */
export interface CoupleByNumber {
  readonly caisse: CaisseId;
  readonly responsible: string;
  readonly spouse: string;
  readonly isAuthorised: boolean;
  readonly isOver: boolean;
}

/** Writes couples down. `keep` leaves one that is there as it is, so that it can run at each start. */
export async function writeCouples(
  database: Database,
  couples: readonly CoupleByNumber[],
  now: EpochMs,
  whenThere: 'keep' | 'replace',
): Promise<void> {
  const tables = database.withTables<ReferenceTables>();
  for (const { caisse, responsible, spouse, isAuthorised, isOver } of couples) {
    await tables
      .insertInto('reference_couples')
      .columns(['caisse', 'responsible', 'spouse', 'authorised_since', 'ended_at'])
      .expression(
        tables
          .selectFrom(['reference_people as one', 'reference_people as other'])
          .select((row) => [
            'one.caisse',
            'one.person as responsible',
            'other.person as spouse',
            row.cast<EpochMs | null>(row.val(isAuthorised ? now : null), 'bigint').as('authorised_since'),
            row.cast<EpochMs | null>(row.val(isOver ? now : null), 'bigint').as('ended_at'),
          ])
          .where('one.caisse', '=', caisse)
          .where('one.nir', '=', responsible)
          .whereRef('other.caisse', '=', 'one.caisse')
          .where('other.nir', '=', spouse),
      )
      .onConflict((conflict) => {
        const pair = conflict.columns(['caisse', 'responsible', 'spouse']);
        return whenThere === 'keep'
          ? pair.doNothing()
          : pair.doUpdateSet((row) => ({
              authorised_since: row.ref('excluded.authorised_since'),
              ended_at: row.ref('excluded.ended_at'),
            }));
      })
      .execute();
  }
}
