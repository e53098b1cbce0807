import type { ItemType } from '#contract/items/index.ts';
import type { PaperKind } from '../paper/kinds.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { AllotmentId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import type { SignedAllotment } from '#contract/signed/signed-allotment.ts';

/** One durable fact of the kiosk: see `facts.ts` for the closed list. */
export interface FactRecord {
  readonly key: string;
  readonly value: unknown;
}

/** The enrolment pair: the only CryptoKey ever stored (SECURITY « Sealing and keys »). */
export interface KeyRecord {
  readonly id: 'enrolment';
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/**
 * - `pending`: waits for its turn; `sending`: on its way, perhaps arrived; both keep the envelope.
 * - `done`, `dead`: ended; the envelope is gone. A dead letter is shown to staff.
 */
export type OutboxState = 'pending' | 'sending' | 'done' | 'dead';

/** Why an item is not done: `auth` and `retry` are tried again, the others end it. */
export type OutboxErrorClass = 'retry' | 'auth' | 'reject' | 'expired';

/** One sealed item. Nothing here says whom it is about. */
export interface OutboxRecord {
  /** The key under which the gateway lets the item take effect once. */
  readonly id: string;
  readonly type: ItemType;
  readonly caisse: CaisseId;
  /** Sealed to the gateway; absent once the item has ended. */
  readonly envelope?: Bytes;
  readonly createdAt: EpochMs;
  /** Past this the item becomes a dead letter without content. */
  readonly expiresAt: EpochMs;
  readonly state: OutboxState;
  /** Times it was sent. */
  readonly attempts: number;
  readonly nextAttemptAt: EpochMs;
  readonly errorClass?: OutboxErrorClass;
}

/** One thing that happened to the kiosk: a code of ours, an instant, numbers; never a person (P32). */
export interface AuditRecord {
  readonly sequence?: number;
  readonly at: EpochMs;
  readonly event: string;
  readonly caisse?: CaisseId;
  readonly agentId?: string;
}

/** The right to issue codes, and the next index that nothing was issued under yet. */
export interface AllotmentRecord {
  readonly allotmentId: AllotmentId;
  readonly caisse: CaisseId;
  readonly signed: SignedAllotment;
  readonly nextIndex: number;
}

/** What a card did on this kiosk, under a key that does not name it: see `throttle-store.ts`. */
export interface ThrottleRecord {
  readonly key: string;
  /** Wrong birth dates since the last right one. */
  readonly wrongDates: readonly EpochMs[];
  /** The card is refused until then. */
  readonly blockedUntil?: EpochMs;
  /** Codes issued since the last contact with the gateway. */
  readonly codes: number;
  readonly lastAt: EpochMs;
}

/**
 * `sending` after a restart means that nobody knows (I3): `unknown`. A slip handed over waits for the visitor's word:
 * `cameOut`, `notOut`, or `unanswered` once the visitor is gone.
 */
export type PrintState = 'sending' | 'handedOver' | 'failed' | 'unknown' | 'cameOut' | 'notOut' | 'unanswered';

/** One print job: neither code nor name (SECURITY « Wipe »). */
export interface PrintRecord {
  readonly id: string;
  /** Nobody is asked about a test page: an agent stands there. */
  readonly kind: PaperKind;
  readonly at: EpochMs;
  readonly state: PrintState;
  readonly failure?: string;
}
