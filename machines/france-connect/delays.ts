import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { SECOND_MS } from '#domain/time/instant.ts';

export const franceConnectDelays = {
  /** A safety net: each port has its own, shorter time limit. An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
  /** A hand-over that cannot be given up ends by its own time. */
  leaveLimitMs: 2 * SECOND_MS,
  /** How often the kiosk asks what is happening on the phone. */
  lookEveryMs: 2 * SECOND_MS,
  /** The gateway ends what is not opened in time. This is for a kiosk that does not hear it, with some seconds on top. */
  scanLimitMs: handOverPolicy.openMs + 10 * SECOND_MS,
  phoneLimitMs: handOverPolicy.finishMs + 10 * SECOND_MS,
} as const;
