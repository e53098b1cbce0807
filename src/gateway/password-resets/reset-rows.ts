import { randomBytes } from 'node:crypto';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { ResetId, ResetToken } from '#contract/identifiers.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../database/database.ts';
import { isOfPlace, placeColumns, type Visit } from '../one-time-codes/place.ts';
import type { ProvenContact } from '../one-time-codes/check-code.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';
import { drawToken, hashOf } from '../visitors/session-place.ts';
import type { AskedIdentity } from './asked-identity.ts';
import { undecided, withResets, type PasswordResetRow } from './tables.ts';

/** Longer than a visit may last, and than its last code. */
const resetLifeMs = 30 * MINUTE_MS;
/** From the right code to the new password. */
const tokenLifeMs = oneTimeCodePolicy.lifeMs;

/** Begins a reset: one row, for everybody alike. */
export async function beginReset(
  database: Database,
  identity: AskedIdentity,
  begun: Pick<PasswordResetRow, 'person' | 'offered'> & { readonly visit: Visit; readonly now: EpochMs },
): Promise<ResetId> {
  const id = toBase64Url(randomBytes(16));
  const { visit, now, ...row } = begun;
  await withResets(database)
    .insertInto('password_resets')
    .values({
      ...undecided,
      ...row,
      ...placeColumns(visit),
      id,
      caisse: identity.caisse,
      identity: identity.digest,
      started_at: now,
      forget_at: now + resetLifeMs,
    })
    .execute();
  return id;
}

export type ResetUnderWay = Pick<PasswordResetRow, 'id' | 'caisse' | 'person'> & {
  readonly digest: string;
  readonly offered: readonly CodeContact[];
};

/** A reset of this visit that still runs. */
export async function resetOf(
  database: Database,
  id: ResetId,
  visit: Visit,
  now: EpochMs,
): Promise<ResetUnderWay | undefined> {
  const row = await withResets(database)
    .selectFrom('password_resets')
    .select(['id', 'caisse', 'person', 'identity', 'offered'])
    .where('id', '=', id)
    .where(isOfPlace(visit))
    .where('done_at', 'is', null)
    .where('forget_at', '>', now)
    .executeTakeFirst();
  if (row === undefined || row.identity === null) return undefined;
  return { ...row, digest: row.identity };
}

export interface GivenResetToken {
  readonly resetToken: ResetToken;
  readonly expiresAt: EpochMs;
}

/** Gives the token of a reset whose person has proven a contact. */
export async function giveResetToken(
  database: Database,
  id: ResetId,
  { contact, contactDigest }: Pick<ProvenContact, 'contact' | 'contactDigest'>,
  now: EpochMs,
): Promise<GivenResetToken> {
  const token = drawToken();
  const expiresAt = now + tokenLifeMs;
  await withResets(database)
    .updateTable('password_resets')
    .set({
      token_hash: hashOf(token),
      token_until: expiresAt,
      factor: contact,
      contact_digest: contactDigest,
      forget_at: expiresAt + resetLifeMs,
    })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  return { resetToken: token, expiresAt };
}

/** Deletes resets past their time. Returns how many. */
export async function sweepPasswordResets(database: Database, now: EpochMs): Promise<number> {
  const result = await withResets(database)
    .deleteFrom('password_resets')
    .where('forget_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
