import type { SimulationSheet } from '#domain/benefits/printed/simulation-sheet.ts';
import type { SlipContent } from '#domain/provisional-code/slip.ts';
import { answerPort } from '../common/not-provided.ts';

/** Random, without meaning; also the only name the job ever has. */
export type PrintJobId = string;

/** What can be printed; more kinds follow with other journeys. */
export type PrintableContent =
  | { readonly kind: 'slip'; readonly slip: SlipContent }
  | { readonly kind: 'simulation'; readonly sheet: SimulationSheet };

export interface PrintJob {
  readonly jobId: PrintJobId;
  readonly content: PrintableContent;
}

export type PrintFailure = 'notRecorded' | 'notDrawn' | 'outOfPaper' | 'jammed' | 'unreachable';

/**
 * How a job ended, as far as anybody can know. « Printed » is not a word here: `handedOver` means
 * the system took the pages (I4). `unknown` is shown to staff and never tried again by itself (I3).
 */
export type PrintResult =
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'failed'; readonly failure: PrintFailure }
  | { readonly kind: 'unknown' };

/** Hands pages over; a failed job is also taken out of the printer's queue before this answers. */
export type HandOverAnswer =
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'failed'; readonly failure: Exclude<PrintFailure, 'notRecorded'> };

/** Writes, durably, that this job is about to be sent: its id and kind, no content. */
export const recordJob = answerPort<{ readonly jobId: PrintJobId }, void>('printing.recordJob');

/** Draws the document and hands it to the printer or to the browser. */
export const handOver = answerPort<PrintJob, HandOverAnswer>('printing.handOver');

/** Writes how the job ended. */
export const recordResult = answerPort<{ readonly jobId: PrintJobId; readonly result: PrintResult }, void>(
  'printing.recordResult',
);
