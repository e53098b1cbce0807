import type { PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from './database.ts';
import type { PrintRecord, PrintState } from './records.ts';

/** How long staff can see what became of a job. */
const PRINT_RECORD_LIFE_MS = 7 * DAY_MS;

/** A slip in one of these states may lie in the printer. */
const TO_SEE = ['unknown', 'unanswered', 'notOut'] as const satisfies readonly PrintState[];
export type PrintToSee = PrintRecord & { readonly state: (typeof TO_SEE)[number] };

/** Writes that a job is about to be sent, before it is (I3). */
export async function recordPrintJob(
  database: KioskDatabase,
  job: { readonly jobId: PrintJobId; readonly kind: PrintRecord['kind'] },
  now: EpochMs,
): Promise<void> {
  await database.prints.add({ id: job.jobId, kind: job.kind, at: now, state: 'sending' });
}

export async function recordPrintResult(
  database: KioskDatabase,
  jobId: PrintJobId,
  result: PrintResult,
): Promise<void> {
  await database.prints.update(jobId, {
    state: result.kind,
    ...(result.kind === 'failed' ? { failure: result.failure } : {}),
  });
}

/** What the visitor said of a slip that was handed over. */
export async function recordPaperAnswer(database: KioskDatabase, jobId: PrintJobId, cameOut: boolean): Promise<void> {
  await database.prints.update(jobId, { state: cameOut ? 'cameOut' : 'notOut' });
}

/**
 * At the start of a document, when no visitor is there any more: a job that was being sent has an unknown outcome, and a slip
 * that nobody spoke of was not answered for. Staff see them; nothing repeats them (I3). Returns how many there are.
 */
export async function settleInterruptedPrints(database: KioskDatabase, now: EpochMs): Promise<number> {
  await database.prints
    .where('at')
    .below(now - PRINT_RECORD_LIFE_MS)
    .delete();
  const interrupted = await database.prints.where('state').equals('sending').modify({ state: 'unknown' });
  const unanswered = await database.prints
    .where('state')
    .equals('handedOver')
    .filter(({ kind }) => kind !== 'testPage')
    .modify({ state: 'unanswered' });
  return interrupted + unanswered;
}

/** Jobs nobody knows the outcome of, oldest first. */
export async function unknownPrints(database: KioskDatabase): Promise<readonly PrintRecord[]> {
  return database.prints.where('state').equals('unknown').sortBy('at');
}

/** Prints that may lie in the printer, oldest first: shown to staff until they have seen them. */
export async function printsToSee(database: KioskDatabase): Promise<readonly PrintToSee[]> {
  return (await database.prints.where('state').anyOf(TO_SEE).sortBy('at')) as PrintToSee[];
}

/** An agent has looked for it: it is not shown again. */
export async function acknowledgePrint(database: KioskDatabase, jobId: PrintJobId): Promise<void> {
  await database.prints.delete(jobId);
}
