import { sql } from 'kysely';
import type { CreationId, CreationToken } from '#contract/identifiers.ts';
import { DAY_MS, SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { lockPerson } from '../codes/person-order.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isOfPlace, type Visit } from '../one-time-codes/place.ts';
import { hashOf } from '../visitors/session-place.ts';
import { withCreations, type AccountCreationRow, type CreationFactor } from './tables.ts';
import type { Selectable } from 'kysely';

/** Longer than the caisse may take to open an account. */
export const leaseMs = 15 * SECOND_MS;
/** A done creation is remembered so long, for a kiosk that turns out to have been in strange hands. */
const doneLifeMs = 30 * DAY_MS;

type Row = Selectable<AccountCreationRow>;

/** A creation whose person is proven: its token lives, or it is done. */
export type ProvenCreation = Omit<Row, 'person' | 'factor'> & {
  readonly person: PersonId;
  readonly factor: CreationFactor;
};

/** One whose account this request alone may open, until the lease ends; `at` is what the caisse is told. */
export type LeasedCreation = ProvenCreation & { readonly lease: string; readonly at: EpochMs };

export async function creationWith(
  database: Database,
  { token, visit, now }: { readonly token: CreationToken; readonly visit: Visit; readonly now: EpochMs },
): Promise<ProvenCreation | undefined> {
  const row = await withCreations(database)
    .selectFrom('account_creations')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where(isOfPlace(visit))
    .where((creation) => creation.or([creation('token_until', '>=', now), creation('done_at', 'is not', null)]))
    .executeTakeFirst();
  return provenOf(row);
}

function provenOf(row: Row | undefined): ProvenCreation | undefined {
  if (row === undefined || row.person === null || row.factor === null) return undefined;
  return { ...row, person: row.person, factor: row.factor };
}

/** A creation of which nobody knows whether the caisse has opened its account. */
export async function uncertainCreation(database: Database, id: CreationId): Promise<ProvenCreation | undefined> {
  const row = await withCreations(database)
    .selectFrom('account_creations')
    .selectAll()
    .where('id', '=', id)
    .where('act_hash', 'is not', null)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return provenOf(row);
}

/** One request at a time for one person, whatever the token. The same act is told the same time again. */
export async function leaseCreation(
  database: Database,
  creation: ProvenCreation,
  { lease, actHash, now }: { readonly lease: string; readonly actHash: Buffer; readonly now: EpochMs },
): Promise<LeasedCreation | undefined> {
  const { id, caisse, person } = creation;
  return await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    const creations = withCreations(transaction);
    const busy = await creations
      .selectFrom('account_creations')
      .select('id')
      .where('caisse', '=', caisse)
      .where('person', '=', person)
      .where('lease_until', '>', now)
      .executeTakeFirst();
    if (busy !== undefined) return undefined;
    const leased = await creations
      .updateTable('account_creations')
      .set({
        lease,
        lease_until: now + leaseMs,
        act_hash: actHash,
        act_at: sql<EpochMs>`case when act_hash = ${actHash}::bytea then act_at else ${now}::bigint end`,
      })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .returning('act_at')
      .executeTakeFirst();
    return leased && { ...creation, lease, at: leased.act_at ?? now };
  });
}

/** Keeps what is to be told afterwards, once: a repeat finds contacts that the opening has changed. */
export async function keepFormerContacts(
  database: Database,
  { id, lease }: Pick<LeasedCreation, 'id' | 'lease'>,
  sealed: Buffer,
): Promise<void> {
  await withCreations(database)
    .updateTable('account_creations')
    .set({ former_contacts: sealed })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}

/** After `maybeOpened` the act stays: the caisse did not answer, and its repeat is told the same time. */
export async function freeCreation(
  database: Database,
  { id, lease }: Pick<LeasedCreation, 'id' | 'lease'>,
  outcome: 'nothingOpened' | 'maybeOpened',
): Promise<void> {
  await withCreations(database)
    .updateTable('account_creations')
    .set({
      lease: null,
      lease_until: null,
      ...(outcome === 'nothingOpened' ? { act_hash: null, act_at: null } : {}),
    })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}

/**
 * Notes that the account is open, and erases what was typed; every other creation of the person ends. False when another
 * request noted it, or the creation is gone: its kiosk was declared compromised. Call it under `lockPerson`.
 */
export async function endCreation(
  transaction: Transaction,
  { id, caisse, person, lease }: LeasedCreation,
  { setAt, now }: { readonly setAt: EpochMs; readonly now: EpochMs },
): Promise<boolean> {
  const creations = withCreations(transaction);
  const { numUpdatedRows } = await creations
    .updateTable('account_creations')
    .set({
      done_at: now,
      set_at: setAt,
      typed: null,
      former_contacts: null,
      lease: null,
      lease_until: null,
      forget_at: now + doneLifeMs,
    })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await creations
    .deleteFrom('account_creations')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .where('done_at', 'is', null)
    .execute();
  return true;
}
