import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import type { JobOptions } from './jobs.ts';
import type { JobRow } from './tables.ts';

/** A job taken by this worker: other workers leave it alone until the lease ends. */
export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly attempts: number;
  readonly expires_at: EpochMs | null;
  readonly payload: Buffer;
  readonly lease: string;
}

/** Ended jobs say « done before » to a repeated unique key, and show their fate, for this long. */
const endedJobLifeMs = 30 * DAY_MS;

/** The payload of a job, sealed for its kind and identifier. */
export function sealPayload(box: SecretBox, kind: string, id: string, payload: unknown): Buffer {
  return box.seal('job', Buffer.from(JSON.stringify(payload), 'utf8'), `${kind}/${id}`);
}

/** The payload; `undefined` when it was altered or its key was destroyed. */
export function openPayload(box: SecretBox, job: ClaimedJob): { readonly payload: unknown } | undefined {
  const opened = box.open('job', job.payload, `${job.kind}/${job.id}`);
  return opened === undefined ? undefined : { payload: JSON.parse(opened.toString('utf8')) as unknown };
}

/** A job to be added. Its payload is sealed for its kind and identifier. */
export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: Buffer;
  readonly options: JobOptions;
}

/** Adds jobs in one statement; one whose unique key is known is not added. Gives the identifiers of those added. */
export async function insertJobs(
  database: Database | Transaction,
  jobs: readonly NewJob[],
  now: EpochMs,
): Promise<ReadonlySet<string>> {
  const rows = jobs.map(({ id, kind, payload, options }) => ({
    id,
    kind,
    state: 'waiting' as const,
    payload,
    unique_key: options.uniqueKey ?? null,
    attempts: 0,
    created_at: now,
    run_at: options.runAt ?? now,
    expires_at: options.expiresAt ?? null,
  }));
  const { rows: added } = await sql<{ id: string }>`
    ${insertRows<Omit<JobRow, 'lease' | 'lease_until' | 'ended_at' | 'reason'>>('jobs', rows)}
    on conflict (kind, unique_key) do nothing returning id`.execute(database);
  return new Set(added.map(({ id }) => id));
}

/** The job of this kind with this unique key. */
export async function jobWithKey(database: Database | Transaction, kind: string, uniqueKey: string): Promise<string> {
  const known = await database
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', kind)
    .where('unique_key', '=', uniqueKey)
    .executeTakeFirstOrThrow();
  return known.id;
}

/**
 * Takes the oldest due jobs, also those of a dead worker. Several instances may ask at once: each skips rows that
 * another is taking.
 *
 * @param max how many jobs.
 */
export async function claimJobs(
  database: Database,
  kinds: readonly string[],
  { now, leaseMs, max }: { readonly now: EpochMs; readonly leaseMs: number; readonly max: number },
): Promise<readonly ClaimedJob[]> {
  if (kinds.length === 0) return [];
  const lease = randomUUID();
  const { rows } = await sql<ClaimedJob>`
    with due as materialized (
      select id from jobs
      where kind in (${sql.join(kinds)})
        and ((state = 'waiting' and run_at <= ${now}) or (state = 'running' and lease_until <= ${now}))
      order by run_at limit ${max}
      for update skip locked
    )
    update jobs set state = 'running', lease = ${lease}, lease_until = ${now + leaseMs}::bigint, attempts = attempts + 1
    from due where jobs.id = due.id
    returning jobs.id, kind, attempts, expires_at, payload, lease`.execute(database);
  return rows;
}

/** How a job ended; `reason` is a word of the code. */
export interface JobEnd {
  readonly job: ClaimedJob;
  readonly state: 'done' | 'dead';
  readonly reason: string | null;
}

/** Ends jobs and erases their payloads. Skips a job whose lease was lost. */
export async function endJobs(database: Database, ends: readonly JobEnd[], now: EpochMs): Promise<void> {
  const list = JSON.stringify(ends.map(({ job, state, reason }) => ({ id: job.id, lease: job.lease, state, reason })));
  await sql`
    update jobs set state = ended.state, reason = ended.reason, payload = null, lease = null, lease_until = null,
      ended_at = ${now}::bigint
    from jsonb_to_recordset(${list}::jsonb) as ended (id text, lease text, state text, reason text)
    where jobs.id = ended.id and jobs.lease = ended.lease`.execute(database);
}

/** Puts a job back for later. Does nothing when the lease was lost. */
export async function postponeJob(database: Database, job: ClaimedJob, runAt: EpochMs): Promise<void> {
  await database
    .updateTable('jobs')
    .set({ state: 'waiting', lease: null, lease_until: null, run_at: runAt })
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .execute();
}

export async function countJobs(database: Database, state: 'waiting' | 'dead'): Promise<number> {
  const row = await database
    .selectFrom('jobs')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Deletes jobs that ended long ago. Returns how many. */
export async function sweepJobs(database: Database, now: EpochMs): Promise<number> {
  const result = await database
    .deleteFrom('jobs')
    .where('state', 'in', ['done', 'dead'])
    .where('ended_at', '<=', now - endedJobLifeMs)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
