import type { PrintResult } from '#machines/printing/ports.ts';

export interface CopyOrder {
  readonly copies: number;
  /** Nobody waits for them any more: no further copy is begun. */
  readonly signal?: AbortSignal;
}

/**
 * Prints one copy after the other, each a job with a record of its own (I3). Ends at the first that is not handed over, whose
 * result is that of all: nothing is printed after something that went wrong.
 */
export async function printCopies(
  { copies, signal }: CopyOrder,
  printOne: () => Promise<PrintResult>,
): Promise<PrintResult> {
  const result = await printOne();
  if (copies <= 1 || signal?.aborted === true || result.kind !== 'handedOver') return result;
  return printCopies({ copies: copies - 1, ...(signal && { signal }) }, printOne);
}
