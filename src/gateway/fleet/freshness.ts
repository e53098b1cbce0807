import { sql } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { batched } from '../database/batched.ts';
import type { Database } from '../database/database.ts';
import type { KioskKey } from './kiosks.ts';
import type { GivenNonce } from './nonces.ts';

/**
 * Requests of one kiosk may overtake each other: a counter may arrive this far behind, once. A counter farther behind,
 * or a second time, means that another machine uses the key.
 */
export const counterTolerance = 32;

export type Freshness = 'fresh' | 'nonceUsed' | 'counterForked' | 'counterBack';

export interface SignedRequest {
  readonly kioskId: KioskId;
  readonly keyId: number;
  /** From 1. Above every earlier counter of this key. */
  readonly counter: number;
  readonly nonce: GivenNonce;
}

/**
 * The kiosk as it is now, and whether its request is fresh. Judge the status first: a kiosk that may not send spends
 * nothing.
 */
export interface JudgedRequest {
  readonly key: KioskKey;
  readonly freshness: Freshness;
}

interface JudgedRow extends KioskKey {
  readonly place: number;
  readonly spent: boolean;
  readonly moved: boolean;
  readonly highest: number;
}

const window = sql.lit(2 ** counterTolerance - 1);

/**
 * Reads the kiosk and spends the nonce and the counter of requests with good signatures, in one statement: when two
 * instances get the same bytes, the second finds them used. Simultaneous requests share the statement, but never two of
 * one key or one nonce, since both would count.
 *
 * A used nonce alone is a repeat (a network's, an attacker's) and changes nothing: replaying a request never suspends a
 * kiosk. A repeated counter *with a fresh nonce* was signed by a second holder of the key. Only kiosks that may send
 * spend: an active one, and a retired one for the rest of its outbox.
 */
export function freshnessJudge(database: Database): (request: SignedRequest) => Promise<JudgedRequest | undefined> {
  return batched(async (requests) => await judgeAll(database, requests), {
    keysOf: ({ kioskId, keyId, nonce }) => [`kiosk ${kioskId}:${keyId}`, `nonce ${nonce.id.toString('hex')}`],
  });
}

async function judgeAll(
  database: Database,
  requests: readonly SignedRequest[],
): Promise<readonly (JudgedRequest | undefined)[]> {
  const asked = requests.map(({ kioskId, keyId, counter, nonce }, index) => ({
    place: index,
    kiosk_id: kioskId,
    key_id: keyId,
    counter,
    nonce: nonce.id.toString('hex'),
    expires_at: nonce.expiresAt,
  }));
  const { rows } = await sql<JudgedRow>`
    with asked as (
      select place, keys.kiosk_id, keys.key_id, counter, decode(nonce, 'hex') as nonce, expires_at, keys.public_key,
        keys.revoked_at, kiosks.site_id, kiosks.status, kiosks.demonstration, kiosks.retired_at, kiosks.compromised_since
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as t (place int, kiosk_id bigint, key_id smallint, counter bigint, nonce text, expires_at bigint)
        join kiosk_keys as keys using (kiosk_id, key_id) join kiosks on kiosks.id = keys.kiosk_id
    ), spent as (
      insert into used_nonces (nonce, expires_at)
      select nonce, expires_at from asked where status in ('active', 'retired') and revoked_at is null
      on conflict (nonce) do nothing returning nonce
    ), moved as (
      insert into kiosk_request_counters as known (kiosk_id, key_id, highest, arrived)
      select kiosk_id, key_id, counter, 1 from asked join spent using (nonce) order by kiosk_id, key_id
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
      returning kiosk_id, key_id
    )
    select place, kiosk_id as "kioskId", key_id as "keyId", site_id as "siteId", status, demonstration,
      retired_at as "retiredAt", compromised_since as "compromisedSince", revoked_at as "keyRevokedAt",
      public_key as "publicKey",
      nonce in (select nonce from spent) as spent, (kiosk_id, key_id) in (select kiosk_id, key_id from moved) as moved,
      coalesce(known.highest, 0) as highest
    from asked left join kiosk_request_counters as known using (kiosk_id, key_id)`.execute(database);
  const judged = new Map(rows.map(({ place, ...row }) => [place, row]));
  return requests.map((request, index) => judgedRequest(request, judged.get(index)));
}

function judgedRequest(
  { counter }: SignedRequest,
  row: Omit<JudgedRow, 'place'> | undefined,
): JudgedRequest | undefined {
  if (row === undefined) return undefined;
  const { spent, moved, highest, ...key } = row;
  if (!spent) return { key, freshness: 'nonceUsed' };
  if (moved) return { key, freshness: 'fresh' };
  return { key, freshness: highest - counter < counterTolerance ? 'counterForked' : 'counterBack' };
}

/** Forgets nonces that would be too old anyway. Returns how many. */
export async function sweepNonces(database: Database, now: EpochMs): Promise<number> {
  const result = await database.deleteFrom('used_nonces').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}
