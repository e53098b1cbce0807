import { sql } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import type { DatabaseTime } from '../database/database-time.ts';
import type { HmacKeyRing } from '../keys/hmac.ts';
import { subjectDigest } from './subject-digest.ts';
import type { ThrottleOutcome, ThrottleRule, Throttles, ThrottleSubject } from './throttles.ts';

interface Needs {
  readonly database: Database;
  readonly time: DatabaseTime;
  readonly keys: { readonly throttles: HmacKeyRing };
}

/** The digests under which a subject may be counted: today's, and those of replaced keys. */
interface Digests {
  readonly name: Buffer;
  readonly previous: readonly Buffer[];
}

/**
 * Throttles kept in the database: they survive a restart and hold for all instances.
 *
 * A window opens with a subject's first try. After a rotation of the throttle key a subject has a new name; what
 * was counted under its previous names still counts until its window ends, so a rotation resets nobody.
 */
export function databaseThrottles({ database, time, keys }: Needs): Throttles {
  const digestsOf = (subject: ThrottleSubject): Digests => {
    const [name, ...previous] = keys.throttles.all().map((key) => subjectDigest(key, subject));
    if (name === undefined) throw new Error('there is always a throttle key');
    return { name, previous };
  };

  return {
    async count(rule, subject) {
      const digests = digestsOf(subject);
      const { rows } = await tryStatement(rule, digests, time).execute(database);
      const [row] = rows;
      if (row !== undefined) return allowedOutcome(rule, row.count);
      return { kind: 'refused', retryAfterMs: waitMs(rule, await tally(rule, digests)) };
    },
    async peek(rule, subject) {
      const tallied = await tally(rule, digestsOf(subject));
      const retryAfterMs = waitMs(rule, tallied);
      return retryAfterMs > 0 ? { kind: 'refused', retryAfterMs } : allowedOutcome(rule, tallied.count);
    },
    async giveBack(rule, subject) {
      await database
        .updateTable('throttle_counters')
        .set((row) => ({ count: row('count', '-', 1) }))
        .where('rule', '=', rule.name)
        .where('subject', '=', digestsOf(subject).name)
        .where('count', '>', 0)
        .execute();
    },
    async lift(rule, subject) {
      const { name, previous } = digestsOf(subject);
      await database
        .deleteFrom('throttle_counters')
        .where('rule', '=', rule.name)
        .where('subject', 'in', [name, ...previous])
        .execute();
    },
    async sweep() {
      const result = await database
        .deleteFrom('throttle_counters')
        .where('expires_at', '<=', time())
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };

  async function tally(rule: ThrottleRule, { name, previous }: Digests): Promise<Tally> {
    const { rows } = await sql<Tally>`
      with moment as (select ${time()} as now)
      select moment.now as now, coalesce(sum(counter.count), 0) as count,
        min(counter.window_started_at) as "windowStartedAt", max(counter.last_at) as "lastAt"
      from moment left join throttle_counters as counter
        on counter.rule = ${rule.name} and counter.subject in (${sql.join([name, ...previous])})
          and counter.window_started_at > moment.now - ${rule.windowMs}::bigint
      group by moment.now`.execute(database);
    const [row] = rows;
    if (row === undefined) throw new Error('a tally is always one row');
    return row;
  }
}

/** The tries in a subject's open windows, by the database's clock. */
interface Tally {
  readonly now: EpochMs;
  readonly count: number;
  readonly windowStartedAt: EpochMs | null;
  readonly lastAt: EpochMs | null;
}

/** How long until a try may be allowed again: until the oldest full window ends, and the spacing is over. */
function waitMs(rule: ThrottleRule, { now, count, windowStartedAt, lastAt }: Tally): number {
  const windowEnd = count >= rule.limit && windowStartedAt !== null ? windowStartedAt + rule.windowMs : now;
  const spacingEnd = rule.spacingMs !== undefined && lastAt !== null ? lastAt + rule.spacingMs : now;
  return Math.max(0, windowEnd - now, spacingEnd - now);
}

function allowedOutcome(rule: ThrottleRule, count: number): ThrottleOutcome {
  return { kind: 'allowed', count, remaining: Math.max(0, rule.limit - count) };
}

/**
 * Counts and decides in one statement, so that parallel guesses cannot slip between a check and a count.
 * It gives a row exactly when the try is allowed.
 *
 * Statements that overlap read the time before they wait for each other's row: the one that runs second may hold the
 * earlier time. So times are compared only when the rule keeps tries apart, and the last try never goes back.
 */
function tryStatement(rule: ThrottleRule, { name, previous }: Digests, time: DatabaseTime) {
  const lifeMs = Math.max(rule.windowMs, rule.spacingMs ?? 0);
  const windowIsOver = sql<boolean>`mine.window_started_at <= excluded.window_started_at - ${rule.windowMs}::bigint`;
  const isApart = (lastAt: 'mine.last_at' | 'previous.last_at', now: 'excluded.last_at' | 'moment.now') =>
    rule.spacingMs === undefined ? sql`true` : sql`${sql.ref(lastAt)} <= ${sql.ref(now)} - ${rule.spacingMs}::bigint`;
  const underPreviousNames =
    previous.length === 0
      ? sql`select 0::bigint as tries, 0::bigint as last_at`
      : sql`select coalesce(sum(count), 0) as tries, coalesce(max(last_at), 0) as last_at
            from throttle_counters, moment
            where rule = ${rule.name} and subject in (${sql.join(previous)})
              and window_started_at > moment.now - ${rule.windowMs}::bigint`;
  return sql<{ count: number }>`
    with moment as (select ${time()} as now), previous as (${underPreviousNames})
    insert into throttle_counters as mine (rule, subject, window_started_at, count, last_at, expires_at)
    select ${rule.name}, ${name}::bytea, moment.now, 1, moment.now, moment.now + ${lifeMs}::bigint
    from moment, previous
    where previous.tries < ${rule.limit}::bigint and ${isApart('previous.last_at', 'moment.now')}
    on conflict (rule, subject) do update set
      count = case when ${windowIsOver} then 1 else mine.count + 1 end,
      window_started_at = case when ${windowIsOver} then excluded.window_started_at else mine.window_started_at end,
      last_at = greatest(mine.last_at, excluded.last_at),
      expires_at = greatest(mine.expires_at, excluded.expires_at)
    where ${isApart('mine.last_at', 'excluded.last_at')}
      and (${windowIsOver} or mine.count + (select tries from previous) < ${rule.limit}::bigint)
    returning mine.count + (select tries from previous) as count`;
}
