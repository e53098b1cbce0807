import { COPIES_MAX } from '#domain/documents/printing.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { printingDelays } from '../printing/delays.ts';

/** A safety net: each port has its own, shorter time limit. */
export const documentsDelays = {
  /** An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
  /** One copy after the other; each job gives up earlier and says what it knows. */
  printLimitMs: COPIES_MAX * printingDelays.handOverLimitMs + 30 * SECOND_MS,
} as const;
