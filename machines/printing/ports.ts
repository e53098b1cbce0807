import { answerPort } from '../common/not-provided.ts';

/** Random, without meaning; also the only name the job ever has. */
export type PrintJobId = string;

/** One job. The chart carries its content and looks at neither kind nor content. */
export interface PrintJob<Content = unknown> {
  readonly jobId: PrintJobId;
  /** As its record names what is printed. */
  readonly kind: string;
  readonly content: Content;
}

/** `letterMissing`: a name has a letter that no font of ours has, so an agent makes this document. */
export type PrintFailure = 'notRecorded' | 'notDrawn' | 'letterMissing' | 'outOfPaper' | 'jammed' | 'unreachable';

/**
 * How a job ended, as far as the kiosk can know. There is no « printed »: `handedOver` means the system took the pages
 * (I4). `unknown` is shown to staff, and the kiosk never tries that job again (I3).
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

/** Draws the pages and hands them to the printer or to the browser. */
export const handOver = answerPort<PrintJob, HandOverAnswer>('printing.handOver');

/** Writes how the job ended. */
export const recordResult = answerPort<{ readonly jobId: PrintJobId; readonly result: PrintResult }, void>(
  'printing.recordResult',
);
