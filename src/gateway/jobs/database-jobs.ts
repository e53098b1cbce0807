import { randomUUID } from 'node:crypto';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { Clock } from '../server/clock.ts';
import { batched } from '../database/batched.ts';
import type { Database } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import type { EventLog } from '../server/logging.ts';
import type { Metrics } from '../server/metrics.ts';
import {
  claimJobs,
  countJobs,
  endJobs,
  insertJobs,
  jobWithKey,
  openPayload,
  postponeJob,
  sealPayload,
  type ClaimedJob,
  type JobEnd,
  type NewJob,
} from './job-store.ts';
import type { JobKind, JobOptions, JobOutcome, Jobs } from './jobs.ts';

interface Needs {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: { readonly box: SecretBox };
  readonly log: EventLog;
  readonly metrics: Metrics;
}

/** Jobs executed side by side by one instance. */
const concurrency = 16;
/** Takes new jobs when no more than these still run, so that under load one statement takes several. */
const refillBelow = 8;
/** The longest wait of a job when `wake` is not called. */
const pollMs = SECOND_MS;
/** Past this the handler's signal aborts… */
const handlerLimitMs = MINUTE_MS;
/** …and after this time another worker takes the job over: the first one has died. */
const leaseMs = 2 * MINUTE_MS;
const defaultMaxAttempts = 8;
/** Without an answer of the database for so long the worker is « down ». */
const silenceLimitMs = 15 * SECOND_MS;

/** 5 s, 10 s, 20 s… up to one hour. */
export function backOffMs(attempt: number): number {
  return Math.min(5 * SECOND_MS * 2 ** Math.max(0, attempt - 1), HOUR_MS);
}

/** The job runner on the gateway's own database. */
export function databaseJobs({ database, clock, keys, log, metrics }: Needs): Jobs {
  const kinds = new Map<string, JobKind<unknown>>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let nap = new AbortController();
  let loop: Promise<void> | undefined;
  let lastAnswerMs = clock.monotonicMs();
  const ended = metrics.counter('borne_jobs_total', 'Executions of jobs by outcome.', {
    outcome: ['done', 'retry', 'dead'],
  });
  metrics.gauge('borne_jobs_dead', 'Jobs that were given up.', () => countJobs(database, 'dead'));
  metrics.gauge('borne_jobs_waiting', 'Jobs that wait.', () => countJobs(database, 'waiting'));

  const claim = async (max: number) => {
    const jobs = await claimJobs(database, [...kinds.keys()], { now: clock.now(), leaseMs, max });
    lastAnswerMs = clock.monotonicMs();
    return jobs;
  };

  // Jobs that end at the same time share a statement; so do those added outside a transaction.
  const end = batched(async (ends: readonly JobEnd[]) => {
    await endJobs(database, ends, clock.now());
    return ends.map(() => undefined);
  });
  const insert = batched(
    async (added: readonly NewJob[]) => {
      const inserted = await insertJobs(database, added, clock.now());
      return added.map(({ id }) => inserted.has(id));
    },
    { keysOf: ({ kind, options: { uniqueKey } }) => (uniqueKey === undefined ? [] : [`${kind} ${uniqueKey}`]) },
  );

  const newJob = (kind: string, payload: unknown, options: JobOptions): NewJob => {
    const id = randomUUID();
    return { id, kind, payload: sealPayload(keys.box, kind, id, payload), options };
  };

  const enqueue: Jobs['enqueue'] = async (where, kind, payload, options = {}) => {
    const job = newJob(kind, payload, options);
    const isAdded = where === database ? await insert(job) : (await insertJobs(where, [job], clock.now())).has(job.id);
    return isAdded ? job.id : await jobWithKey(where, kind, options.uniqueKey ?? '');
  };

  const execute = async (job: ClaimedJob) => {
    const startMs = clock.monotonicMs();
    const outcome = await outcomeOf(job);
    await settle(job, outcome);
    ended.increment({ outcome: outcome.kind });
    log.event({
      event: 'jobEnded',
      job: job.kind,
      outcome: outcome.kind === 'dead' ? outcome.reason : outcome.kind,
      attempt: job.attempts,
      durationMs: clock.monotonicMs() - startMs,
    });
  };

  const outcomeOf = async (job: ClaimedJob): Promise<JobOutcome> => {
    if (job.expires_at !== null && clock.now() >= job.expires_at) return { kind: 'dead', reason: 'expired' };
    const kind = kinds.get(job.kind);
    const opened = openPayload(keys.box, job);
    if (kind === undefined || opened === undefined) return { kind: 'dead', reason: 'unreadable' };
    // Its worker died each time, perhaps because of it.
    if (job.attempts > maxAttemptsOf(kind)) return { kind: 'dead', reason: 'tooManyAttempts' };
    const settled = new AbortController();
    const limit = new AbortController();
    void clock.sleep(handlerLimitMs, settled.signal).then(() => limit.abort());
    try {
      const context = { id: job.id, attempt: job.attempts, signal: limit.signal };
      const outcome = await kind.run(kind.parse(opened.payload), context);
      return outcome.kind === 'retry' ? retryOrDead(kind, job, outcome) : outcome;
    } catch (error) {
      log.failure({ event: 'jobFailed', job: job.kind, attempt: job.attempts }, error);
      return retryOrDead(kind, job, { kind: 'retry' });
    } finally {
      settled.abort();
    }
  };

  const settle = async (job: ClaimedJob, outcome: JobOutcome) => {
    if (outcome.kind === 'retry') {
      await postponeJob(database, job, clock.now() + (outcome.afterMs ?? backOffMs(job.attempts)));
    } else {
      const reason = outcome.kind === 'dead' ? outcome.reason : null;
      await end({ job, state: outcome.kind, reason });
    }
  };

  const startOne = (job: ClaimedJob) => {
    const work = execute(job)
      .catch((error: unknown) => log.failure({ event: 'jobNotSettled', job: job.kind }, error))
      .finally(() => {
        running.delete(work);
        nap.abort();
      });
    running.add(work);
  };

  const look = async () => {
    while (!stopping.signal.aborted) {
      nap = new AbortController();
      try {
        const due = running.size <= refillBelow ? await claim(concurrency - running.size) : [];
        for (const job of due) startOne(job);
        if (due.length > 0) continue;
      } catch (error) {
        log.failure({ event: 'jobsNotRead' }, error);
      }
      await clock.sleep(pollMs, nap.signal);
    }
  };

  return {
    register(kind) {
      if (kinds.has(kind.kind)) throw new Error(`two jobs are called ${kind.kind}`);
      // The payload's type is checked by `parse` at each execution, so the map may forget it.
      kinds.set(kind.kind, kind as unknown as JobKind<unknown>);
    },
    enqueue,
    async enqueueAll(where, kind, entries) {
      const added = entries.map(({ payload, uniqueKey }) => newJob(kind, payload, { uniqueKey }));
      if (added.length > 0) await insertJobs(where, added, clock.now());
    },
    wake: () => nap.abort(),
    async runDue() {
      let count = 0;
      for (let [job] = await claim(1); job !== undefined; [job] = await claim(1)) {
        await execute(job);
        count += 1;
      }
      return count;
    },
    start() {
      loop ??= look();
    },
    state() {
      const isBusy = running.size > refillBelow;
      return isBusy || clock.monotonicMs() - lastAnswerMs <= silenceLimitMs ? 'up' : 'down';
    },
    async stop() {
      stopping.abort();
      nap.abort();
      await loop;
      await Promise.all(running);
    },
  };
}

function retryOrDead(kind: JobKind<unknown>, job: ClaimedJob, retry: JobOutcome): JobOutcome {
  return job.attempts >= maxAttemptsOf(kind) ? { kind: 'dead', reason: 'tooManyAttempts' } : retry;
}

function maxAttemptsOf(kind: JobKind<unknown>): number {
  return kind.maxAttempts ?? defaultMaxAttempts;
}
