import { sql } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Clock } from '../server/clock.ts';
import type { Database } from '../database/database.ts';
import type { HmacKeyRing } from '../keys/hmac.ts';
import { subjectDigest } from './subject-digest.ts';
import type { ThrottleOutcome, ThrottleRule, Throttles, ThrottleSubject } from './throttles.ts';

interface Needs {
  readonly database: Database;
  readonly clock: Pick<Clock, 'now'>;
  readonly keys: { readonly throttles: HmacKeyRing };
}

/**
 * Throttles kept in the database: they survive a restart and hold for all instances.
 *
 * A window opens with a subject's first try. After a rotation of the throttle key a subject has a new name; what
 * was counted under its previous names still counts until its window ends, so a rotation resets nobody.
 */
export function databaseThrottles({ database, clock, keys }: Needs): Throttles {
  const digests = (subject: ThrottleSubject) => {
    const previous = keys.throttles.all().map((key) => subjectDigest(key, subject));
    return { name: subjectDigest(keys.throttles.current(), subject), previous: previous.slice(1) };
  };

  return {
    async count(rule, subject) {
      const { name, previous } = digests(subject);
      const now = clock.now();
      const { rows } = await tryStatement(rule, name, previous, now).execute(database);
      const [row] = rows;
      if (row === undefined) return { kind: 'refused', retryAt: await retryAt(rule, subject, now) };
      return allowedOutcome(rule, row.count);
    },
    async peek(rule, subject) {
      const now = clock.now();
      const { count, lastAt } = await tally(rule, subject, now);
      const spaced = lastAt === undefined || now - lastAt >= (rule.spacingMs ?? 0);
      if (count >= rule.limit || !spaced) return { kind: 'refused', retryAt: await retryAt(rule, subject, now) };
      return allowedOutcome(rule, count);
    },
    async lift(rule, subject) {
      const { name, previous } = digests(subject);
      await database
        .deleteFrom('throttle_counters')
        .where('rule', '=', rule.name)
        .where('subject', 'in', [name, ...previous])
        .execute();
    },
  };

  async function openWindows(rule: ThrottleRule, subject: ThrottleSubject, now: EpochMs) {
    const { name, previous } = digests(subject);
    return await database
      .selectFrom('throttle_counters')
      .select(['count', 'window_started_at', 'last_at'])
      .where('rule', '=', rule.name)
      .where('subject', 'in', [name, ...previous])
      .where('window_started_at', '>', now - rule.windowMs)
      .execute();
  }

  async function tally(rule: ThrottleRule, subject: ThrottleSubject, now: EpochMs) {
    const rows = await openWindows(rule, subject, now);
    return {
      count: rows.reduce((sum, row) => sum + row.count, 0),
      lastAt: rows.length === 0 ? undefined : Math.max(...rows.map((row) => row.last_at)),
    };
  }

  /** When a try may be allowed again: the oldest full window ends, or the spacing is over. */
  async function retryAt(rule: ThrottleRule, subject: ThrottleSubject, now: EpochMs): Promise<EpochMs> {
    const rows = await openWindows(rule, subject, now);
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    const windowEnd = count < rule.limit ? now : Math.min(...rows.map((row) => row.window_started_at)) + rule.windowMs;
    const spacingEnd = Math.max(0, ...rows.map((row) => row.last_at)) + (rule.spacingMs ?? 0);
    return Math.max(now, windowEnd, spacingEnd);
  }
}

function allowedOutcome(rule: ThrottleRule, count: number): ThrottleOutcome {
  return { kind: 'allowed', count, remaining: Math.max(0, rule.limit - count) };
}

/**
 * Counts and decides in one statement, so that parallel guesses cannot slip between a check and a count.
 * It gives a row exactly when the try is allowed.
 */
function tryStatement(rule: ThrottleRule, name: Buffer, previous: readonly Buffer[], now: EpochMs) {
  const windowStart = now - rule.windowMs;
  const spacingStart = now - (rule.spacingMs ?? 0);
  const expiresAt = now + Math.max(rule.windowMs, rule.spacingMs ?? 0);
  const underPreviousNames =
    previous.length === 0
      ? sql`select 0::bigint as tries, 0::bigint as last_at`
      : sql`select coalesce(sum(count), 0) as tries, coalesce(max(last_at), 0) as last_at
            from throttle_counters
            where rule = ${rule.name} and subject in (${sql.join(previous)}) and window_started_at > ${windowStart}`;
  return sql<{ count: number }>`
    with previous as (${underPreviousNames})
    insert into throttle_counters as mine (rule, subject, window_started_at, count, last_at, expires_at)
    select ${rule.name}, ${name}::bytea, ${now}::bigint, 1, ${now}::bigint, ${expiresAt}::bigint
    from previous
    where previous.tries < ${rule.limit}::bigint and previous.last_at <= ${spacingStart}::bigint
    on conflict (rule, subject) do update set
      count = case when mine.window_started_at <= ${windowStart} then 1 else mine.count + 1 end,
      window_started_at =
        case when mine.window_started_at <= ${windowStart} then excluded.window_started_at else mine.window_started_at end,
      last_at = excluded.last_at,
      expires_at = greatest(mine.expires_at, excluded.expires_at)
    where mine.last_at <= ${spacingStart}
      and (mine.window_started_at <= ${windowStart}
        or mine.count + (select tries from previous) < ${rule.limit}::bigint)
    returning mine.count + (select tries from previous) as count`;
}

/** Deletes expired counters. Returns how many. */
export async function sweepThrottles(database: Database, now: EpochMs): Promise<number> {
  const result = await database.deleteFrom('throttle_counters').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}
