import type { Generated, GeneratedAlways } from 'kysely';
import type { ItemType } from '#contract/items/index.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { AllotmentId, KioskId } from '#domain/provisional-code/allotment.ts';
import type { CodeState } from '#domain/provisional-code/life.ts';
import type { CodeLevel } from '#domain/provisional-code/order.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { VisitorTables } from '../visitors/tables.ts';

/** A provisional code (migration 021). Its digits are in no column. */
export type ProvisionalCodeRow = {
  id: string;
  caisse: CaisseId;
  person: PersonId;
  reference: Reference;
  hash: Buffer;
  hash_key_id: string;
  state: CodeState;
  level: GeneratedAlways<CodeLevel>;
  /** The issue time that counts: never later than the reception. */
  issued_at: EpochMs;
  received_at: EpochMs;
  valid_until: EpochMs;
  activated_at: EpochMs | null;
  ended_at: EpochMs | null;
  tries: Generated<number>;
  wrong_tries: Generated<number>;
  kiosk_id: KioskId;
  allotment_id: AllotmentId | null;
  allotment_index: number | null;
  request_id: string | null;
  waiting_sms: Buffer | null;
  /** Random, one for each request that sets a password. */
  use_lease: Buffer | null;
  /** Stays when the caisse did not answer: a password may have been set until then. */
  use_lease_until: EpochMs | null;
  use_token: Buffer | null;
  used_at: EpochMs | null;
  destruction_untold: Generated<boolean>;
  /** The kiosk says that it never issued it (migration 080). */
  disowned: Generated<boolean>;
};

/** How a claim ended; `active` says what it did when it arrived, not what the code is now. */
export type ClaimOutcomeKind = 'active' | 'refused' | 'superseded';

/**
 * - `here`: the kiosk itself brought the claim.
 * - `awaited`: somebody else brought it, and the kiosk has not spoken of it yet.
 * - `givenUp`: nothing the kiosk says will tell any more; alerted once.
 */
export type KioskCopy = 'here' | 'awaited' | 'givenUp';

export type ClaimRow = {
  allotment_id: AllotmentId;
  allotment_index: number;
  digest: Buffer;
  kiosk_id: KioskId;
  caisse: CaisseId;
  received_at: EpochMs;
  state: 'waiting' | 'done';
  envelope: Buffer | null;
  outcome: ClaimOutcomeKind | null;
  valid_until: EpochMs | null;
  kiosk_key_id: number | null;
  /** Never later than the reception. */
  issued_at: EpochMs;
  kiosk_copy: KioskCopy;
};

/** Somebody for whom too many codes were asked in a day (migration 062). */
export type CodeLimitRow = {
  id: GeneratedAlways<number>;
  caisse: CaisseId;
  person: PersonId;
  kiosk_id: KioskId;
  reached_at: EpochMs;
  lifted_at: EpochMs | null;
};

/** A version of a sealed item that kiosks seal no more, and since when. */
export type FormerItemRow = {
  type: ItemType;
  replaced_at: EpochMs;
};

export type CodeTables = VisitorTables & {
  code_limits: CodeLimitRow;
  provisional_codes: ProvisionalCodeRow;
  claims: ClaimRow;
  former_items: FormerItemRow;
};

/** The database, or a transaction on it, with the tables of codes and of the visitors who use them. */
export const withCodeTables = (database: Database | Transaction) => database.withTables<CodeTables>();
