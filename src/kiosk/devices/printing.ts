import type { HandOverAnswer, PrintJob, PrintJobId, PrintResult } from '#machines/printing/ports.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from '../storage/database.ts';
import type { PrintRecord } from '../storage/records.ts';
import { recordPrintJob, recordPrintResult } from '../storage/print-records.ts';

/** The ports of the printing machine. */
export interface PrintingPorts {
  readonly recordJob: (job: { readonly jobId: PrintJobId }) => Promise<void>;
  readonly handOver: (job: PrintJob) => Promise<HandOverAnswer>;
  readonly recordResult: (end: { readonly jobId: PrintJobId; readonly result: PrintResult }) => Promise<void>;
}

/** Any printer, with its records: what is sent was recorded before (I3). */
export function createPrintingPorts(parts: {
  readonly database: KioskDatabase;
  readonly kind: PrintRecord['kind'];
  readonly now: () => Promise<EpochMs>;
  readonly handOver: PrintingPorts['handOver'];
}): PrintingPorts {
  return {
    recordJob: async ({ jobId }) => recordPrintJob(parts.database, { jobId, kind: parts.kind }, await parts.now()),
    handOver: parts.handOver,
    recordResult: ({ jobId, result }) => recordPrintResult(parts.database, jobId, result),
  };
}
