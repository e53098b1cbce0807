import { SECOND_MS } from '#domain/time/instant.ts';

export interface CardReaderDelays {
  /** A card that takes longer to read is not readable. */
  readonly readLimitMs: number;
}

export const cardReaderDelays: CardReaderDelays = { readLimitMs: 15 * SECOND_MS };
