/**
 * What one connection and one address may cost the gateway. The numbers of `serverLimits` hold for a gateway; tests give
 * short ones.
 */
export interface ServerLimits {
  /** Turns of the event loop slower than this: the gateway refuses a part rather than answer all too late; 0: never. */
  readonly eventLoopDelayMs: number;
  /** From a connection's first moment to the end of the headers, a silent connection included. */
  readonly headersMs: number;
  /** From a request's first byte to the end of its body: past this time the visitor has left. */
  readonly requestMs: number;
  /** How often connections are looked at: a limit of time holds to within this. */
  readonly lookEveryMs: number;
  /** Connections held at once; one more is closed at once. */
  readonly maxConnections: number;
  /**
   * Public requests of one address: a coarse fence in memory against a flood that would make the gateway late for
   * everybody. Far above what a hall or a mobile operator's shared address sends, since it stands in the way of all who
   * share the address, a minute at most.
   */
  readonly requestsPerMinute: number;
}

export const serverLimits: ServerLimits = {
  eventLoopDelayMs: 2_000,
  headersMs: 10_000,
  requestMs: 30_000,
  lookEveryMs: 1_000,
  maxConnections: 2_000,
  requestsPerMinute: 3_000,
};
