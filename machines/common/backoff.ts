/** A number in [0, 1): the kiosk gives a real source, tests a scripted one. */
export type Chance = () => number;

/** Waits that grow, so that a struggling gateway is not pressed harder by a whole fleet. */
export interface BackOff {
  /** Wait after the first failure. */
  readonly firstMs: number;
  /** No wait is longer. */
  readonly maxMs: number;
}

/**
 * Milliseconds to wait after `failures` failures in a row: doubled each time up to the maximum,
 * then drawn between half and all of it, so that kiosks cut off together do not return together.
 */
export function backOffMs({ firstMs, maxMs }: BackOff, failures: number, chance: Chance): number {
  const full = Math.min(firstMs * 2 ** Math.max(0, failures - 1), maxMs);
  return Math.round(full * (0.5 + chance() / 2));
}

/** A period drawn within a tenth of itself, for the same reason. */
export function spreadMs(periodMs: number, chance: Chance): number {
  return Math.round(periodMs * (0.9 + chance() / 5));
}
