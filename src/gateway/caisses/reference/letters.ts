import type { CaisseId } from '#domain/caisse/caisse.ts';
import { letterCodePolicy } from '#domain/one-time-code/code.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../server/clock.ts';
import type { CaisseLetters } from '../caisse.ts';
import type { ReferenceTables } from './tables.ts';

/** The reference caisse's print service: a queue that nobody prints. Everybody has an address. */
export function referenceLetters(id: CaisseId, database: Database, clock: Pick<Clock, 'now'>): CaisseLetters {
  const tables = database.withTables<ReferenceTables>();
  const addressSince: CaisseLetters['addressSince'] = async (person) => {
    const row = await tables
      .selectFrom('reference_people')
      .select('address_changed_at')
      .where('caisse', '=', id)
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.address_changed_at ?? null;
  };
  return {
    addressSince,
    async send({ id: letterId, person, pdf }) {
      if ((await addressSince(person)) === null) return 'noAddress';
      await tables
        .insertInto('reference_letters')
        .values({ id: letterId, caisse: id, person, pdf: Buffer.from(pdf), queued_at: clock.now() })
        .onConflict((conflict) => conflict.columns(['caisse', 'id']).doNothing())
        .execute();
      return 'queued';
    },
  };
}

/** As long as a code in one is good: a letter that was printed says nothing more to anybody. */
const letterLifeMs = letterCodePolicy.lifeMs;

/** Deletes letters whose time is over. Returns how many. */
export async function sweepReferenceLetters(database: Database, now: EpochMs): Promise<number> {
  const result = await database
    .withTables<ReferenceTables>()
    .deleteFrom('reference_letters')
    .where('queued_at', '<=', now - letterLifeMs)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** A letter in the queue, as the demonstration shows it: the print service knows whom it is for. */
export interface QueuedLetter {
  readonly id: string;
  readonly caisse: CaisseId;
  readonly queuedAt: EpochMs;
  readonly addressee: string;
  readonly postalCode: string;
}

/** The newest letters first. */
export async function queuedLetters(database: Database): Promise<readonly QueuedLetter[]> {
  const rows = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_letters as letter')
    .innerJoin('reference_people as addressee', (join) =>
      join.onRef('addressee.caisse', '=', 'letter.caisse').onRef('addressee.person', '=', 'letter.person'),
    )
    .select(['letter.id', 'letter.caisse', 'letter.queued_at', 'first_name', 'birth_name', 'postal_code'])
    .orderBy('letter.queued_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caisse: row.caisse,
    queuedAt: row.queued_at,
    addressee: `${row.first_name} ${row.birth_name}`,
    postalCode: row.postal_code,
  }));
}

/** The letter as it will be printed; undefined when the queue has none of this name. */
export async function pdfOfLetter(database: Database, letterId: string): Promise<Buffer | undefined> {
  const row = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_letters')
    .select('pdf')
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row?.pdf;
}
