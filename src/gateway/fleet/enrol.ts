import { sql } from 'kysely';
import type { PublicKeyText } from '#contract/identifiers.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Mode } from '../server/mode.ts';
import { hasUsedCode, useEnrolmentCode, type EnrolmentGrant } from './enrolment-codes.ts';

/** A kiosk's key was written down; `pending` until an admin confirms it. */
export interface EnrolledKey {
  readonly kioskId: KioskId;
  readonly keyId: number;
  readonly siteId: string;
  readonly status: 'pending' | 'active';
}

const lastKeyId = 255;

/**
 * Enrols the key of a kiosk that holds a right code. Asking again with the same code and key gives the same
 * answer, since the first one may have been lost; with another key it gives nothing.
 */
export async function enrolWithCode(
  database: Database,
  grant: EnrolmentGrant,
  publicKey: PublicKeyText,
  { mode, now }: { readonly mode: Mode; readonly now: EpochMs },
): Promise<EnrolledKey | undefined> {
  const key = Buffer.from(publicKey, 'base64url');
  if (grant.used) {
    const known = await enrolledWith(database, key);
    return known?.kioskId === grant.kioskId ? known : undefined;
  }
  try {
    return await database.transaction().execute(async (transaction) => {
      await lockKey(transaction, publicKey);
      const known = await enrolledWith(transaction, key);
      if (known !== undefined)
        return (await hasUsedCode(transaction, grant.locator, known.kioskId)) ? known : undefined;
      const kioskId =
        grant.kioskId === null
          ? await addKiosk(transaction, {
              siteId: grant.siteId,
              demonstration: mode === 'demonstration',
              status: 'pending',
              now,
            })
          : await reopenKiosk(transaction, grant.kioskId, mode);
      if (kioskId === undefined) return undefined;
      if (!(await useEnrolmentCode(transaction, grant.locator, kioskId, now))) throw new CodeUsedMeanwhile();
      return await addKey(transaction, kioskId, key, now);
    });
  } catch (error) {
    if (error instanceof CodeUsedMeanwhile) return undefined;
    throw error;
  }
}

/** Another request used the code first. Thrown, so that the kiosk added or reopened for this one is rolled back. */
class CodeUsedMeanwhile extends Error {
  override readonly name = 'CodeUsedMeanwhile';
}

/** Demonstration only: a kiosk of this machine enrols itself and is active at once. */
export async function enrolItself(
  database: Database,
  siteId: string,
  publicKey: PublicKeyText,
  now: EpochMs,
): Promise<EnrolledKey | undefined> {
  const key = Buffer.from(publicKey, 'base64url');
  return await database.transaction().execute(async (transaction) => {
    await lockKey(transaction, publicKey);
    const known = await enrolledWith(transaction, key);
    if (known !== undefined) return known;
    const kioskId = await addKiosk(transaction, { siteId, demonstration: true, status: 'active', now });
    return await addKey(transaction, kioskId, key, now);
  });
}

/** Requests of one key come one after the other: of those that arrive at once the first enrols, the others get its answer. */
async function lockKey(transaction: Transaction, publicKey: PublicKeyText): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment/${publicKey}`}, 0))`.execute(transaction);
}

interface NewKiosk {
  readonly siteId: string;
  /** Born in demonstration: refused everywhere else. */
  readonly demonstration: boolean;
  readonly status: 'pending' | 'active';
  readonly now: EpochMs;
}

async function addKiosk(transaction: Transaction, { siteId, demonstration, status, now }: NewKiosk): Promise<KioskId> {
  const { id } = await transaction
    .insertInto('kiosks')
    .values({
      site_id: siteId,
      status,
      demonstration,
      created_at: now,
      confirmed_at: status === 'active' ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A kiosk that enrols again waits for its new fingerprint to be compared; a revoked one stays revoked. */
async function reopenKiosk(transaction: Transaction, kioskId: KioskId, mode: Mode): Promise<KioskId | undefined> {
  const kiosk = await transaction
    .updateTable('kiosks')
    .set({
      status: 'pending',
      demonstration: mode === 'demonstration',
      suspended_at: null,
      suspended_reason: null,
    })
    .where('id', '=', kioskId)
    .where('status', 'in', ['pending', 'active', 'suspended'])
    .returning('id')
    .executeTakeFirst();
  return kiosk?.id;
}

async function addKey(
  transaction: Transaction,
  kioskId: KioskId,
  key: Buffer,
  now: EpochMs,
): Promise<EnrolledKey | undefined> {
  const earlier = await transaction
    .updateTable('kiosk_keys')
    .set((update) => ({ revoked_at: update.fn.coalesce('revoked_at', update.val(now)) }))
    .where('kiosk_id', '=', kioskId)
    .returning('key_id')
    .execute();
  const keyId = Math.max(0, ...earlier.map((row) => row.key_id)) + 1;
  if (keyId > lastKeyId) throw new Error('this kiosk has used up its key numbers');
  await transaction
    .insertInto('kiosk_keys')
    .values({ kiosk_id: kioskId, key_id: keyId, public_key: key, created_at: now, revoked_at: null })
    .execute();
  return await enrolledWith(transaction, key);
}

/** The enrolment that holds this key, unless the key or the kiosk was revoked. */
async function enrolledWith(database: Database | Transaction, key: Buffer): Promise<EnrolledKey | undefined> {
  const row = await database
    .selectFrom('kiosk_keys')
    .innerJoin('kiosks', 'kiosks.id', 'kiosk_keys.kiosk_id')
    .where('kiosk_keys.public_key', '=', key)
    .select(['kiosks.id as kioskId', 'key_id as keyId', 'site_id as siteId', 'status', 'revoked_at'])
    .executeTakeFirst();
  if (row === undefined || row.revoked_at !== null) return undefined;
  const { kioskId, keyId, siteId, status } = row;
  return status === 'pending' || status === 'active' ? { kioskId, keyId, siteId, status } : undefined;
}
