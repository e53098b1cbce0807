import { SECOND_MS } from '#domain/time/instant.ts';
import { leaseMs, type LeasedCreation } from './opening-rows.ts';
import type { CreationServices } from './services.ts';

export const finishOpeningJob = 'accountCreations.finish';

/** When the lease of who opens the account has ended. */
const runAfterMs = leaseMs + 5 * SECOND_MS;

/** Asks, before the caisse opens an account, that somebody look afterwards: this process may stop in between. */
export async function askToFinish(
  { database, jobs, clock }: Pick<CreationServices, 'database' | 'jobs' | 'clock'>,
  { id, lease }: Pick<LeasedCreation, 'id' | 'lease'>,
): Promise<void> {
  await jobs.enqueue(database, finishOpeningJob, { id }, { uniqueKey: lease, runAt: clock.now() + runAfterMs });
}
