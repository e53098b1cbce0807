import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { claimPolicy } from '#domain/throttle/policy.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import type { CodeServices } from './services.ts';
import { withCodeTables } from './tables.ts';

/** A claim that came after a day's last one for its person. */
export interface LimitedClaim {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly kioskId: KioskId;
}

/**
 * Notes that claims were refused because their person had a day's codes already: once a day an agent is called and the
 * person is told, however many more come (SECURITY « Throttles »).
 */
export async function noteLimits(
  { notices, log, jobs }: Pick<CodeServices, 'notices' | 'log' | 'jobs'>,
  transaction: Transaction,
  claims: readonly LimitedClaim[],
  now: EpochMs,
): Promise<void> {
  for (const { caisse, person, kioskId } of claims) {
    const { rows } = await sql<{ id: number }>`
      insert into code_limits as known (caisse, person, kiosk_id, reached_at)
      values (${caisse}, ${person}, ${kioskId}, ${now})
      on conflict (caisse, person) do update set kiosk_id = excluded.kiosk_id, reached_at = excluded.reached_at
        where known.reached_at <= ${now - claimPolicy.dayMs} or known.lifted_at >= known.reached_at
      returning id`.execute(transaction);
    for (const { id } of rows) {
      log.warning({ event: 'manyCodesForOnePerson', kiosk: kioskId, caisse });
      await recordAgentCall(transaction, jobs, { kioskId, reason: 'manyCodes', journey: 'provisionalCode', at: now });
      await notices.tell(transaction, { kind: 'codesRefused', caisse, person, at: now }, `${id}:${now}`);
    }
  }
}

/** The limits reached in the last day that nobody has lifted since, newest first. No person is named. */
export async function openLimits(database: Database, now: EpochMs) {
  return await withCodeTables(database)
    .selectFrom('code_limits')
    .select(['id', 'caisse', 'kiosk_id', 'reached_at'])
    .where('reached_at', '>', now - claimPolicy.dayMs)
    .where((row) => row.or([row('lifted_at', 'is', null), row('lifted_at', '<', row.ref('reached_at'))]))
    .orderBy('reached_at', 'desc')
    .execute();
}

/** Lets a person have codes again, once an agent has seen a document. False when no limit has this number. */
export async function liftLimit(database: Database, id: number, now: EpochMs): Promise<boolean> {
  const lifted = await withCodeTables(database)
    .updateTable('code_limits')
    .set({ lifted_at: now })
    .where('id', '=', id)
    .executeTakeFirst();
  return lifted.numUpdatedRows > 0n;
}

/** Forgets limits that bind nobody any more. */
export async function forgetLimits(database: Database, now: EpochMs): Promise<void> {
  const before = now - 2 * claimPolicy.dayMs;
  await withCodeTables(database)
    .deleteFrom('code_limits')
    .where('reached_at', '<', before)
    .where((row) => row.or([row('lifted_at', 'is', null), row('lifted_at', '<', before)]))
    .execute();
}
