import type { PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from './database.ts';
import type { PrintRecord } from './records.ts';

/** How long staff can see what became of a job. */
const PRINT_RECORD_LIFE_MS = 7 * DAY_MS;

/** Writes that a job is about to be sent, before it is (I3). */
export async function recordPrintJob(database: KioskDatabase, jobId: PrintJobId, now: EpochMs): Promise<void> {
  await database.prints.add({ id: jobId, kind: 'slip', at: now, state: 'sending' });
}

export async function recordPrintResult(database: KioskDatabase, jobId: PrintJobId, result: PrintResult): Promise<void> {
  await database.prints.update(jobId, {
    state: result.kind,
    ...(result.kind === 'failed' ? { failure: result.failure } : {}),
  });
}

/**
 * At start: a job that was being sent when the kiosk stopped has an unknown outcome. Staff see it; nothing repeats it (I3).
 * Returns how many there are.
 */
export async function settleInterruptedPrints(database: KioskDatabase, now: EpochMs): Promise<number> {
  await database.prints.where('at').below(now - PRINT_RECORD_LIFE_MS).delete();
  return database.prints.where('state').equals('sending').modify({ state: 'unknown' });
}

/** Jobs nobody knows the outcome of, oldest first: shown to staff until they say that they have seen them. */
export async function unknownPrints(database: KioskDatabase): Promise<readonly PrintRecord[]> {
  return database.prints.where('state').equals('unknown').sortBy('at');
}

/** An agent has looked: the jobs are not shown again. */
export async function acknowledgeUnknownPrints(database: KioskDatabase): Promise<void> {
  await database.prints.where('state').equals('unknown').delete();
}
