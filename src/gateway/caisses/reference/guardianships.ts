import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Database } from '../../database/database.ts';
import { PROTECTED_PEOPLE_MAX, type CaisseGuardianships } from '../caisse-guardianships.ts';
import { named } from './authorisations.ts';
import type { ReferenceTables } from './tables.ts';

/** Guardians of the reference caisse, and whom they protect. */
export function referenceGuardianships(id: CaisseId, database: Database): CaisseGuardianships {
  const tables = database.withTables<ReferenceTables>();
  return {
    async find({ number }) {
      const row = await tables
        .selectFrom('reference_people')
        .select('person')
        .where('caisse', '=', id)
        .where('guardian_number', '=', number)
        .executeTakeFirst();
      return row === undefined ? { kind: 'unknown' } : { kind: 'found', person: row.person };
    },

    async of(guardian) {
      const rows = await tables
        .selectFrom('reference_guardianships as guardianship')
        .innerJoin('reference_people as protected', (join) =>
          join
            .onRef('protected.caisse', '=', 'guardianship.caisse')
            .onRef('protected.person', '=', 'guardianship.protected'),
        )
        .select(['protected.person', 'first_name', 'birth_name'])
        .where('guardianship.caisse', '=', id)
        .where('guardian', '=', guardian)
        .where('ended_at', 'is', null)
        // Nobody acts for somebody who has died.
        .where('protected.standing', '<>', 'deceased')
        .orderBy('birth_name')
        .orderBy('first_name')
        .orderBy('protected.person')
        .limit(PROTECTED_PEOPLE_MAX)
        .execute();
      return rows.map(named);
    },

    async nameOf(guardian) {
      const row = await tables
        .selectFrom('reference_people')
        .select(['person', 'first_name', 'birth_name'])
        .where('caisse', '=', id)
        .where('person', '=', guardian)
        .where('guardian_number', 'is not', null)
        .executeTakeFirst();
      return row === undefined ? null : named(row).shortName;
    },
  };
}
