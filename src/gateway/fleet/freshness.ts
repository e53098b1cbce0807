import { sql } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { Database } from '../database/database.ts';
import type { GivenNonce } from './nonces.ts';

/**
 * Requests of one kiosk that overtake each other arrive out of order: this far back a counter may still come,
 * once. Farther back, or a second time, somebody else uses the key.
 */
export const counterTolerance = 32;

export type Freshness = 'fresh' | 'nonceUsed' | 'counterForked' | 'counterBack';

interface SignedRequest {
  readonly kioskId: KioskId;
  readonly keyId: number;
  /** From 1, greater than that of every earlier request of this key. */
  readonly counter: number;
  readonly nonce: GivenNonce;
}

const window = sql.lit(2 ** counterTolerance - 1);

/**
 * Spends the nonce and the counter of a request whose signature is good, in one statement: of two instances that
 * get the same bytes one finds them used.
 *
 * A used nonce alone is a repeat (a network's, an attacker's) and moves nothing: replaying a request never
 * suspends a kiosk. A counter that comes again *with a fresh nonce* was signed anew by a second holder of the key.
 */
export async function spendFreshness(
  database: Database,
  { kioskId, keyId, counter, nonce }: SignedRequest,
): Promise<Freshness> {
  const { rows } = await sql<{ spent: boolean; moved: boolean; highest: number }>`
    with spent as (
      insert into used_nonces (nonce, expires_at) values (${nonce.id}, ${nonce.expiresAt})
      on conflict (nonce) do nothing returning 1
    ), moved as (
      insert into kiosk_request_counters as known (kiosk_id, key_id, highest, arrived)
      select ${kioskId}::bigint, ${keyId}::smallint, ${counter}::bigint, 1 from spent
      on conflict (kiosk_id, key_id) do update set
        highest = greatest(known.highest, excluded.highest),
        arrived = case
          when excluded.highest - known.highest >= ${sql.lit(counterTolerance)} then 1
          when excluded.highest > known.highest
            then ((known.arrived << (excluded.highest - known.highest)::int) | 1) & ${window}::bigint
          else known.arrived | (1::bigint << (known.highest - excluded.highest)::int)
        end
      where excluded.highest > known.highest
        or (known.highest - excluded.highest < ${sql.lit(counterTolerance)}
          and known.arrived & (1::bigint << (known.highest - excluded.highest)::int) = 0)
      returning 1
    )
    select exists (select from spent) as spent, exists (select from moved) as moved,
      coalesce((select highest from kiosk_request_counters
        where kiosk_id = ${kioskId} and key_id = ${keyId}), 0) as highest`.execute(database);
  const [row] = rows;
  if (row === undefined || !row.spent) return 'nonceUsed';
  if (row.moved) return 'fresh';
  return row.highest - counter < counterTolerance ? 'counterForked' : 'counterBack';
}

/** Forgets nonces that would be too old anyway. Returns how many. */
export async function sweepNonces(database: Database, now: EpochMs): Promise<number> {
  const result = await database.deleteFrom('used_nonces').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}
