/**
 * Headers of our own. HTTP/2, fetch and Node all give names in lower case, so
 * they are written so here.
 */

/** Answers: the gateway's `EpochMs`, for whoever reads a trace. A kiosk believes the time of a signed answer only. */
export const TIME_HEADER = 'borne-time';

/** Answers to a kiosk: the nonce that its next signed request must carry. */
export const NONCE_HEADER = 'borne-nonce';

/** A signed answer: see `signed-answer.ts`. */
export const ANSWER_SIGNATURE_HEADER = 'borne-answer-signature';

/** Signed requests: a whole number that grows with each request of a kiosk key. */
export const COUNTER_HEADER = 'borne-request-counter';

/**
 * The nonce of a kiosk that has just started and has none yet. It is never fresh: the gateway answers `nonceStale` with
 * a real one, and the kiosk asks again.
 */
export const NO_NONCE_YET = 'none-yet';
