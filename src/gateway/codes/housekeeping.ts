import { sql } from 'kysely';
import { TOMBSTONE_MS } from '#domain/provisional-code/life.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KnownClaim } from './claims/claim-rows.ts';
import { giveUpSilentKiosks } from './claims/follow-claims.ts';
import { alertOfManyClaims } from './claims/many-claims.ts';
import { forgetLimits } from './code-limits.ts';
import type { CodeServices } from './services.ts';
import { withCodeTables, type CodeTables } from './tables.ts';
import { tellOfDestroyedCodes } from './uses/tell-destroyed.ts';

/** After this time the job that hands over the SMS of a code has ended. */
const pendingLimitMs = HOUR_MS;
/** A claim still waiting after so long lost its job, or the process that took it. */
const orphanClaimMs = MINUTE_MS;

/** How many rows each step touched: for the log, and for tests. */
export interface Housekeeping {
  readonly expired: number;
  readonly dropped: number;
  readonly forgotten: number;
  readonly resumed: number;
  readonly told: number;
  readonly givenUp: number;
}

/**
 * What time does to codes. Ends codes past their term, erases SMS that will not leave, tells holders of codes that
 * wrong tries destroyed, forgets what ended 30 days ago (tombstones), and forgets ended tokens and challenges. Resumes
 * claims whose process has died, and alerts of those that their kiosk never spoke of.
 */
export async function keepHouse(
  services: Pick<CodeServices, 'database' | 'clock' | 'throttles' | 'log' | 'notices' | 'jobs'>,
  resumeClaim: (claim: KnownClaim) => Promise<void>,
): Promise<Housekeeping> {
  const tables = withCodeTables(services.database);
  const now = services.clock.now();
  const dropped = await tables
    .updateTable('provisional_codes')
    .set({ state: 'destroyed', ended_at: now, waiting_sms: null })
    .where('state', '=', 'pending')
    .where('issued_at', '<', now - pendingLimitMs)
    .executeTakeFirst();
  const expired = await tables
    .updateTable('provisional_codes')
    .set({ state: 'expired', ended_at: sql<EpochMs>`valid_until` })
    .where('state', '=', 'active')
    .where('valid_until', '<', now)
    .executeTakeFirst();
  const told = await tellOfDestroyedCodes(services);
  const forgotten = await forget(tables, now);
  await forgetLimits(services.database, now);
  await alertOfManyClaims(services);
  const givenUp = await giveUpSilentKiosks(services);
  const waiting = await tables
    .selectFrom('claims')
    .select(['allotment_id', 'allotment_index', 'digest'])
    .where('state', '=', 'waiting')
    .where('received_at', '<', now - orphanClaimMs)
    .execute();
  for (const { allotment_id: allotmentId, allotment_index: index, digest } of waiting) {
    await resumeClaim({ allotmentId, index, digest });
  }
  return {
    dropped: Number(dropped.numUpdatedRows),
    expired: Number(expired.numUpdatedRows),
    forgotten,
    resumed: waiting.length,
    told,
    givenUp,
  };
}

async function forget(tables: ReturnType<typeof withCodeTables>, now: EpochMs): Promise<number> {
  const forgotten = await tables
    .deleteFrom('provisional_codes')
    .where('ended_at', '<', now - TOMBSTONE_MS)
    .executeTakeFirst();
  const outOfTime: readonly [keyof CodeTables, string][] = [
    ['visitor_sessions', 'absolute_until'],
    ['spent_challenges', 'expires_at'],
  ];
  for (const [table, column] of outOfTime) {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} < ${now}`.execute(tables);
  }
  await tables
    .deleteFrom('claims')
    .where('state', '=', 'done')
    .where('received_at', '<', now - TOMBSTONE_MS)
    .execute();
  return Number(forgotten.numDeletedRows);
}
