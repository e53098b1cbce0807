import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';
import type { Notices } from '../messages/notices.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';
import type { OneTimeCodeServices } from '../one-time-codes/services.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What a password descends from: the way that was proven, and the HMAC of that contact (`contactDigest`). */
export interface PasswordAncestry {
  readonly factor: CodeContact;
  readonly contact: Buffer | null;
}

/** A password that was set by a reset. */
export interface PasswordWasSet {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  /** The caisse's time of the password: `passwordChangedAt` of the account. */
  readonly at: EpochMs;
  /** Where it was chosen; null: on the page of a link. */
  readonly kioskId: KioskId | null;
  readonly ancestry: PasswordAncestry;
}

/**
 * Told of each password that was set, inside the transaction that ends the reset: database statements and jobs only. It may
 * run again for the same password after a crash.
 */
export type OnPasswordSet = (transaction: Transaction, set: PasswordWasSet) => Promise<void>;

/** What resets work with. */
export interface ResetServices
  extends OneTimeCodeServices, Pick<GatewayDependencies, 'configuration' | 'throttles' | 'log'> {
  readonly notices: Notices;
  readonly onPasswordSet: OnPasswordSet;
}
