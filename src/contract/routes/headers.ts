/**
 * Headers of our own. HTTP/2, fetch and Node all give names in lower case, so
 * they are written so here.
 */

/** Answers: the gateway's `EpochMs`, the only clock that counts (SECURITY « Time »). */
export const TIME_HEADER = 'borne-time';

/** Answers to a kiosk: the nonce that its next signed request must carry. */
export const NONCE_HEADER = 'borne-nonce';

/** Signed requests: a whole number that grows with each request of a kiosk key. */
export const COUNTER_HEADER = 'borne-request-counter';

/**
 * The nonce of a kiosk that has just started and has none yet. It is never fresh: the gateway answers `nonceStale` with
 * a real one, and the kiosk asks again.
 */
export const NO_NONCE_YET = 'none-yet';
