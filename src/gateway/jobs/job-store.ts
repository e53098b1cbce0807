import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import type { JobOptions } from './jobs.ts';

/** A job taken by this worker: nobody else touches it until the lease ends. */
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

/** The payload read back; `undefined` when it was altered or its key is gone. */
export function openPayload(box: SecretBox, job: ClaimedJob): { readonly payload: unknown } | undefined {
  const opened = box.open('job', job.payload, `${job.kind}/${job.id}`);
  return opened === undefined ? undefined : { payload: JSON.parse(opened.toString('utf8')) as unknown };
}

/** Adds a job, or finds the one with the same unique key. Returns its identifier. */
export async function insertJob(
  database: Database | Transaction,
  job: { readonly kind: string; readonly now: EpochMs; readonly options: JobOptions },
  seal: (id: string) => Buffer,
): Promise<string> {
  const { kind, now, options } = job;
  const id = randomUUID();
  const added = await database
    .insertInto('jobs')
    .values({
      id,
      kind,
      state: 'waiting',
      payload: seal(id),
      unique_key: options.uniqueKey ?? null,
      attempts: 0,
      created_at: now,
      run_at: options.runAt ?? now,
      expires_at: options.expiresAt ?? null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'unique_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) return added.id;
  const known = await database
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', kind)
    .where('unique_key', '=', options.uniqueKey ?? '')
    .executeTakeFirstOrThrow();
  return known.id;
}

/**
 * Takes the job that is due for the longest, also one whose worker died. Several instances may ask at once:
 * rows that another one is taking are skipped.
 */
export async function claimJob(
  database: Database,
  kinds: readonly string[],
  now: EpochMs,
  leaseMs: number,
): Promise<ClaimedJob | undefined> {
  if (kinds.length === 0) return undefined;
  const lease = randomUUID();
  const { rows } = await sql<ClaimedJob>`
    update jobs set state = 'running', lease = ${lease}, lease_until = ${now + leaseMs}, attempts = attempts + 1
    where id = (
      select id from jobs
      where kind in (${sql.join(kinds)})
        and ((state = 'waiting' and run_at <= ${now}) or (state = 'running' and lease_until <= ${now}))
      order by run_at limit 1
      for update skip locked
    )
    returning id, kind, attempts, expires_at, payload, lease`.execute(database);
  return rows[0];
}

/** Ends a job and erases its payload. Does nothing when the lease was lost. */
export async function endJob(
  database: Database,
  job: ClaimedJob,
  end: { readonly state: 'done' | 'dead'; readonly reason: string | null; readonly now: EpochMs },
): Promise<void> {
  await database
    .updateTable('jobs')
    .set({
      state: end.state,
      reason: end.reason,
      payload: null,
      lease: null,
      lease_until: null,
      ended_at: end.now,
    })
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .execute();
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
