import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';

/** How one execution of a job ended. `reason` is a fixed word of the code, never text with data in it. */
export type JobOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly afterMs?: number }
  | { readonly kind: 'dead'; readonly reason: string };

export interface JobContext {
  readonly id: string;
  /** 1 for the first execution. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export interface JobOptions {
  /** Not before this instant. */
  readonly runAt?: EpochMs;
  /** Past this instant the job becomes a dead letter without content. */
  readonly expiresAt?: EpochMs;
  /** A second job of the same kind and key is not added. */
  readonly uniqueKey?: string;
}

export interface JobKind<Payload> {
  readonly kind: string;
  /** Reads the payload; throws when it is invalid. */
  readonly parse: (payload: unknown) => Payload;
  /**
   * Does the work, outside any transaction. It may run more than once (at least once): it must be harmless
   * to repeat. An exception counts as `retry`.
   */
  readonly run: (payload: Payload, context: JobContext) => Promise<JobOutcome>;
  /** Executions before the job is dead. Default 8. */
  readonly maxAttempts?: number;
}

/**
 * Durable background work. Payloads are sealed by the runner under a key outside the database and erased when
 * the job is done or dead, so a job may carry what must not lie in clear.
 */
export interface Jobs {
  register<Payload>(kind: JobKind<Payload>): void;
  /** Adds a job; inside a transaction it exists only if the transaction commits. Returns its identifier. */
  enqueue(database: Database | Transaction, kind: string, payload: unknown, options?: JobOptions): Promise<string>;
  /** Adds many at once, each with its key; those whose key is known are not added. */
  enqueueAll(
    database: Database | Transaction,
    kind: string,
    entries: readonly { readonly payload: unknown; readonly uniqueKey: string }[],
  ): Promise<void>;
  /** Wakes the workers of this instance: call it after the commit, to save the polling delay. */
  wake(): void;
  /** Executes everything that is due, now, and says how many. For tests and for shutdown. */
  runDue(): Promise<number>;
  start(): void;
  /** Whether the worker looks for work: `down` when the database has failed it for a while. */
  state(): 'up' | 'down';
  /** Stops taking jobs and waits for those running. */
  stop(): Promise<void>;
}
