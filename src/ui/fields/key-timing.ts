/** One stroke of a key; `atMs` on the page's own monotonic clock (`Event.timeStamp`). */
export interface KeyStroke {
  readonly key: string;
  readonly atMs: number;
}

/**
 * How long the same key stays deaf after it was taken, unless a site says otherwise (A26, EN 301 549 § 5.8).
 * The requirement's 0.5 s is the end of the range, not its start: at 500 ms « 11 » typed at an ordinary pace loses
 * a digit, and a NIR with a digit missing is the worse mistake. 150 ms is longer than the bounce of a panel or of
 * a trembling finger, and shorter than two taps that are meant. A site whose visitors need it goes up to 500.
 */
export const defaultSameKeyMs = 150;

/** The longest a site may ask for (A26). */
export const maximumSameKeyMs = 500;

/** Whether a stroke counts: any other key at once, the same key only after its deaf time. */
export function acceptsStroke(previous: KeyStroke | null, next: KeyStroke, sameKeyMs: number): boolean {
  if (previous === null || previous.key !== next.key) return true;
  const deafMs = Math.min(Math.max(sameKeyMs, 0), maximumSameKeyMs);
  return next.atMs - previous.atMs >= deafMs;
}
