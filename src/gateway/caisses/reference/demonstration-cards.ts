import type { DemonstrationCard } from '#contract/routes/demonstration-cards.ts';
import type { Database } from '../../database/database.ts';
import type { DemonstrationPerson } from './demonstration-person.ts';
import { referencePeople, unknownPeople } from './people.ts';
import type { ReferenceTables } from './tables.ts';

/** As many as the contract allows in one answer. */
const maxCards = 200;

/**
 * The cards of the demonstration reader: first the people a test added, then those of `people.ts` in its order, then
 * people unknown to every caisse.
 */
export async function demonstrationCards(database: Database): Promise<DemonstrationCard[]> {
  const written = [...referencePeople, ...unknownPeople];
  const writtenNirs = new Set<string>(written.map((person) => person.nir));
  const rows = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_cards')
    .innerJoin('reference_people', (join) =>
      join
        .onRef('reference_people.caisse', '=', 'reference_cards.caisse')
        .onRef('reference_people.person', '=', 'reference_cards.person'),
    )
    .select(['serial', 'nir', 'first_name', 'birth_name', 'birth_date'])
    .where('nir', 'is not', null)
    .$narrowType<{ nir: string }>()
    .distinctOn('nir')
    .orderBy('nir')
    .execute();
  const added = rows
    .filter((row) => !writtenNirs.has(row.nir))
    .map((row) => ({
      label: `${row.first_name} ${row.birth_name}`,
      cardSerial: row.serial,
      nir: row.nir,
      birthDate: row.birth_date,
    }));
  return [...added, ...written.flatMap(cardOf)].slice(0, maxCards);
}

function cardOf({ label, firstName, birthName, nir, birthDate, card }: DemonstrationPerson): DemonstrationCard[] {
  if (card === null) return [];
  return [{ label: `${firstName} ${birthName} — ${label}`, cardSerial: card.serial, nir, birthDate }];
}
