import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';

/**
 * How often something may be tried. A rule slows or refuses until its window ends; none locks for ever
 * (SECURITY « Throttles », P09).
 */
export interface ThrottleRule {
  /** Names the counter in the database: never reuse a name for another meaning. */
  readonly name: string;
  /** Tries allowed in one window. */
  readonly limit: number;
  /** The window opens with the first try and lasts this long. */
  readonly windowMs: number;
  /** Least time between two allowed tries. */
  readonly spacingMs?: number;
}

/** Who is counted. Stored only as an HMAC: neither a number nor an address can be read back. */
export type ThrottleSubject =
  | { readonly kind: 'identity'; readonly caisse: CaisseId; readonly identity: string }
  | {
      readonly kind: 'identityOnKiosk';
      readonly caisse: CaisseId;
      readonly identity: string;
      readonly kioskId: KioskId;
    }
  | { readonly kind: 'kiosk'; readonly kioskId: KioskId }
  /**
   * A contact that anybody may have typed: a mobile, or one writing of an e-mail address; with a card in the reader that of
   * its holder, else an empty serial number.
   */
  | { readonly kind: 'contact'; readonly value: string; readonly cardSerial: string }
  /** A card, by the number that a reader found on it. */
  | { readonly kind: 'card'; readonly serial: string }
  /** An Internet address; IPv6 is counted by its /64, IPv4 by its /32. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'gateway' };

export type ThrottleOutcome =
  | { readonly kind: 'allowed'; readonly count: number; readonly remaining: number }
  /** `retryAfterMs` is never negative. */
  | { readonly kind: 'refused'; readonly retryAfterMs: number };

export interface Throttles {
  /**
   * Counts one try, in one conditional statement, before the work it protects. A refused try is not counted:
   * trying again does not lengthen the wait.
   */
  count(rule: ThrottleRule, subject: ThrottleSubject): Promise<ThrottleOutcome>;
  /** Says what `count` would say, without counting. */
  peek(rule: ThrottleRule, subject: ThrottleSubject): Promise<ThrottleOutcome>;
  /** Takes one counted try back, which turned out to be none: the next one counts as if it had not been. */
  giveBack(rule: ThrottleRule, subject: ThrottleSubject): Promise<void>;
  /** Forgets the tries of a subject: after a success, or by an agent who has seen a document. */
  lift(rule: ThrottleRule, subject: ThrottleSubject): Promise<void>;
  /** Deletes counters that say nothing any more. Returns how many. */
  sweep(): Promise<number>;
}
