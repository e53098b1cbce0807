import { randomBytes } from 'node:crypto';
import { drawEnrolmentCode, type EnrolmentCode } from '#contract/signed/enrolment-code.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import { sameMac, type HmacKey, type HmacKeyRing } from '../keys/hmac.ts';

/** SECURITY « Demonstration »: 30 minutes, single use, bound to a site, kept hashed, 5 tries. */
const enrolmentCodeLifeMs = 30 * MINUTE_MS;
const tries = 5;

/**
 * Characters of the code that find its row: 20 of its 65 bits. They alone open nothing; the whole is compared, and
 * each comparison costs a try.
 */
const locatorLength = 4;

interface NewCode {
  readonly siteId: string;
  /** The kiosk that gets a further key; a new kiosk when absent. */
  readonly kioskId?: KioskId;
  readonly now: EpochMs;
}

/** Makes a code for an admin to type on a kiosk. It is shown once and kept only as a keyed hash. */
export async function createEnrolmentCode(
  database: Database,
  keys: HmacKeyRing,
  { siteId, kioskId, now }: NewCode,
): Promise<EnrolmentCode> {
  const key = keys.current();
  for (;;) {
    const code = drawEnrolmentCode(randomBytes);
    const added = await database
      .insertInto('enrolment_codes')
      .values({
        id: code.slice(0, locatorLength),
        hash: hashOf(key, code),
        hash_key_id: key.id,
        site_id: siteId,
        created_at: now,
        expires_at: now + enrolmentCodeLifeMs,
        tries_left: tries,
        used_at: null,
        kiosk_id: kioskId ?? null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    // Another code begins with the same four characters: one in a million for each code alive.
    if (added.numInsertedOrUpdatedRows === 1n) return code;
  }
}

/** What a right code grants; `usedBy` names the kiosk that used it already. */
export interface EnrolmentGrant {
  readonly locator: string;
  readonly siteId: string;
  readonly kioskId: KioskId | null;
  readonly used: boolean;
}

/**
 * Finds what a code grants. Undefined for wrong, expired and tried too often, without a difference. One conditional
 * statement counts the try before the comparison.
 */
export async function tryEnrolmentCode(
  database: Database,
  keys: HmacKeyRing,
  code: EnrolmentCode,
  now: EpochMs,
): Promise<EnrolmentGrant | undefined> {
  const locator = code.slice(0, locatorLength);
  const row = await database
    .updateTable('enrolment_codes')
    .set((update) => ({ tries_left: update('tries_left', '-', 1) }))
    .where('id', '=', locator)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returning(['hash', 'hash_key_id', 'site_id', 'kiosk_id', 'used_at'])
    .executeTakeFirst();
  const key = row === undefined ? undefined : keys.byId(row.hash_key_id);
  if (row === undefined || key === undefined || !sameMac(hashOf(key, code), row.hash)) return undefined;
  // A right code costs no try: its kiosk may ask again for an answer that got lost.
  await database
    .updateTable('enrolment_codes')
    .set((update) => ({ tries_left: update('tries_left', '+', 1) }))
    .where('id', '=', locator)
    .execute();
  return { locator, siteId: row.site_id, kioskId: row.kiosk_id, used: row.used_at !== null };
}

/** Whether this kiosk has used the code. */
export async function hasUsedCode(transaction: Transaction, locator: string, kioskId: KioskId): Promise<boolean> {
  const row = await transaction
    .selectFrom('enrolment_codes')
    .select('id')
    .where('id', '=', locator)
    .where('kiosk_id', '=', kioskId)
    .where('used_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks a code used by a kiosk; false when another request was faster. */
export async function useEnrolmentCode(
  transaction: Transaction,
  locator: string,
  kioskId: KioskId,
  now: EpochMs,
): Promise<boolean> {
  const result = await transaction
    .updateTable('enrolment_codes')
    .set({ used_at: now, kiosk_id: kioskId })
    .where('id', '=', locator)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Deletes codes that expired. Returns how many. */
export async function sweepEnrolmentCodes(database: Database, now: EpochMs): Promise<number> {
  const result = await database.deleteFrom('enrolment_codes').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

function hashOf(key: HmacKey, code: EnrolmentCode): Buffer {
  return key.mac(['enrolment/v1', code]);
}
