import { randomBytes } from 'node:crypto';
import { sql, type ExpressionBuilder, type SqlBool, type Expression, type Selectable, type UpdateObject } from 'kysely';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { HandOverId, HandOverToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { handOverPolicy } from '#domain/france-connect/characters.ts';
import type { HandOverOutcome } from '#domain/france-connect/stages.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isOfPlace, placeColumns, type Visit } from '../one-time-codes/place.ts';
import { drawToken, hashOf } from '../visitors/session-place.ts';
import { withHandOvers, type HandOverRow, type RowStage } from './tables.ts';

/** Past its last moment the phone still hears how it ended, and takes its leave of FranceConnect. */
const afterwardsMs = 2 * MINUTE_MS;

export type HandOver = Selectable<HandOverRow>;

type Tables = { france_connect_hand_overs: HandOverRow };
type Condition = (row: ExpressionBuilder<Tables, 'france_connect_hand_overs'>) => Expression<SqlBool>;
type Change = UpdateObject<Tables, 'france_connect_hand_overs'>;

/** One hand-over of a visit: the kiosk's own, by its id. */
export const ofVisit =
  (id: HandOverId, visit: Visit): Condition =>
  (row) =>
    row.and([row('id', '=', id), isOfPlace(visit)]);

/** By one of the tokens that a phone holds. */
export const byHash =
  (column: 'token_hash' | 'page_hash' | 'cookie_hash', token: HandOverToken): Condition =>
  (row) =>
    row(column, '=', hashOf(token));

/** Draws a hand-over; whatever else its visit had begun is over. */
export async function insertHandOver(
  database: Database,
  { caisse, visit, now }: { readonly caisse: CaisseId; readonly visit: Visit; readonly now: EpochMs },
): Promise<{ readonly id: HandOverId; readonly token: HandOverToken; readonly openUntil: EpochMs }> {
  const id = toBase64Url(randomBytes(16));
  const token = drawToken();
  const openUntil = now + handOverPolicy.openMs;
  await database.transaction().execute(async (transaction) => {
    await endWhere(transaction, (row) => row.and([isOfPlace(visit), row('stage', '<>', 'over')]), 'givenUp');
    await withHandOvers(transaction)
      .insertInto('france_connect_hand_overs')
      .values({
        id,
        caisse,
        ...placeOf(visit),
        stage: 'drawn',
        until: openUntil,
        token_hash: hashOf(token),
        forget_at: openUntil + afterwardsMs,
      })
      .execute();
  });
  return { id, token, openUntil };
}

function placeOf(visit: Visit) {
  const { session_hash: sessionHash } = placeColumns(visit);
  if (sessionHash === null) throw new Error('a visit has a session');
  return { kiosk_id: visit.kioskId, kiosk_key_id: visit.kioskKeyId, session_hash: sessionHash };
}

/** Times that begin when the phone's page opens. */
export function finishing(now: EpochMs) {
  const end = now + handOverPolicy.finishMs;
  return { until: end, finish_by: end, forget_at: end + afterwardsMs };
}

/** Goes one stage forward, when it is at this one and in time: of two at once, one does. */
export async function advance(
  database: Database | Transaction,
  from: RowStage,
  condition: Condition,
  change: Change,
  now: EpochMs,
): Promise<HandOver | undefined> {
  return await withHandOvers(database)
    .updateTable('france_connect_hand_overs')
    .set(change)
    .where('stage', '=', from)
    .where('until', '>=', now)
    .where(condition)
    .returningAll()
    .executeTakeFirst();
}

/** A hand-over as it stands; one that is past its time is over from now on. */
export async function readHandOver(
  database: Database,
  condition: Condition,
  now: EpochMs,
): Promise<HandOver | undefined> {
  await endWhere(
    database,
    (row) => row.and([condition(row), row('stage', '<>', 'over'), row('until', '<', now)]),
    'expired',
  );
  return await withHandOvers(database)
    .selectFrom('france_connect_hand_overs')
    .selectAll()
    .where(condition)
    .executeTakeFirst();
}

/** What a hand-over that is over keeps no more. */
export const forgotten = { secret: null, person: null } as const;

/** Ends hand-overs: what they kept for going on is erased, and what a phone needs to take its leave stays a while. */
export async function endWhere(
  database: Database | Transaction,
  condition: Condition,
  outcome: HandOverOutcome,
): Promise<void> {
  await withHandOvers(database)
    .updateTable('france_connect_hand_overs')
    .set({ ...forgotten, stage: 'over', outcome })
    .where('stage', '<>', 'over')
    .where(condition)
    .execute();
}

/** Erases what FranceConnect gave for this visit. */
export async function eraseOf(database: Database | Transaction, visit: Visit): Promise<void> {
  await withHandOvers(database)
    .updateTable('france_connect_hand_overs')
    .set({
      stage: 'over',
      outcome: sql<HandOverOutcome>`coalesce(outcome, 'givenUp')`,
      ...forgotten,
      id_token: null,
    })
    .where(isOfPlace(visit))
    .execute();
}

/** Takes what the phone needs to leave FranceConnect: once. */
export async function takeIdToken(database: Database, { id }: Pick<HandOver, 'id'>): Promise<Buffer | undefined> {
  return await database.transaction().execute(async (transaction) => {
    const tables = withHandOvers(transaction);
    const row = await tables
      .selectFrom('france_connect_hand_overs')
      .select('id_token')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row?.id_token == null) return undefined;
    await tables.updateTable('france_connect_hand_overs').set({ id_token: null }).where('id', '=', id).execute();
    return row.id_token;
  });
}

/** Deletes hand-overs past their time, and what they still held. Returns how many. */
export async function sweepHandOvers(database: Database, now: EpochMs): Promise<number> {
  const result = await withHandOvers(database)
    .deleteFrom('france_connect_hand_overs')
    .where('forget_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
