import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { CreationId, CreationToken } from '#contract/identifiers.ts';
import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database } from '../database/database.ts';
import type { SecretBox } from '../keys/secret-box.ts';
import { isOfPlace, placeColumns, type Visit } from '../one-time-codes/place.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';
import { drawToken, hashOf } from '../visitors/session-place.ts';
import type { CreationIdentity, LetterIdentity } from './creation-identity.ts';
import { withCreations, type AccountCreationRow, type CreationFactor } from './tables.ts';
import { openTyped, sealTyped, type TypedData } from './typed-data.ts';

/** Longer than a visit may last, and than its last code. */
const creationLifeMs = 30 * MINUTE_MS;
/** From the proof of the person to the password. */
const tokenLifeMs = oneTimeCodePolicy.lifeMs;

type Boxed = { readonly box: Pick<SecretBox, 'seal' | 'open'> };

/** Begins a creation: one row, for everybody alike. */
export async function beginCreation(
  database: Database,
  { box }: Boxed,
  begun: {
    readonly typed: TypedData;
    readonly identity: CreationIdentity;
    readonly letter: LetterIdentity;
    readonly visit: Visit;
    readonly now: EpochMs;
  },
): Promise<CreationId> {
  const { typed, identity, letter, visit, now } = begun;
  const id = toBase64Url(randomBytes(16));
  await withCreations(database)
    .insertInto('account_creations')
    .values({
      id,
      caisse: typed.caisse,
      identity: identity.digest,
      letter_identity: letter.digest,
      person: null,
      ...requiredPlace(visit),
      begun_on: visit.kioskId,
      started_at: now,
      typed: sealTyped(box, id, typed),
      forget_at: now + creationLifeMs,
    })
    .execute();
  return id;
}

/** A creation is always of a visit at a kiosk. */
function requiredPlace(visit: Visit): Pick<AccountCreationRow, 'kiosk_id' | 'kiosk_key_id' | 'session_hash'> {
  return placeColumns(visit) as Pick<AccountCreationRow, 'kiosk_id' | 'kiosk_key_id' | 'session_hash'>;
}

export interface CreationUnderWay {
  readonly id: CreationId;
  readonly person: PersonId | null;
  readonly holder: PersonId | null;
  readonly awaits: 'typed' | 'onFile';
  readonly isContactProven: boolean;
  readonly offered: readonly CodeContact[];
  readonly letterDigest: string;
  readonly typed: TypedData;
  readonly keptUntil: EpochMs;
}

/** A creation of this visit that still runs. */
export async function creationOf(
  database: Database,
  { box }: Boxed,
  id: CreationId,
  visit: Visit,
  now: EpochMs,
): Promise<CreationUnderWay | undefined> {
  const row = await withCreations(database)
    .selectFrom('account_creations')
    .select([
      'id',
      'person',
      'holder',
      'awaits',
      'contact_proven_at',
      'offered',
      'letter_identity',
      'typed',
      'forget_at',
    ])
    .where('id', '=', id)
    .where(isOfPlace(visit))
    .where('done_at', 'is', null)
    .where('forget_at', '>', now)
    .executeTakeFirst();
  const typed = row && openTyped(box, row.id, row.typed);
  if (row === undefined || typed === undefined) return undefined;
  const { person, holder, awaits, offered, contact_proven_at: provenAt, letter_identity: letterDigest } = row;
  const isContactProven = provenAt !== null;
  return {
    id: row.id,
    person,
    holder,
    awaits,
    offered,
    letterDigest,
    typed,
    isContactProven,
    keptUntil: row.forget_at,
  };
}

/** The creation whose letter to this person was asked for at this instant, and that waits for its code. */
export async function creationOfLetter(
  database: Database,
  { box }: Boxed,
  {
    letter,
    person,
    askedAt,
    now,
  }: {
    readonly letter: Pick<LetterIdentity, 'digest'>;
    readonly person: PersonId;
    readonly askedAt: EpochMs;
    readonly now: EpochMs;
  },
): Promise<{ readonly id: CreationId; readonly typed: TypedData } | undefined> {
  const row = await withCreations(database)
    .selectFrom('account_creations')
    .select(['id', 'typed'])
    .where('letter_identity', '=', letter.digest)
    .where('person', '=', person)
    .where('letter_asked_at', '=', askedAt)
    .where('done_at', 'is', null)
    .where('forget_at', '>', now)
    .executeTakeFirst();
  const typed = row && openTyped(box, row.id, row.typed);
  return row === undefined || typed === undefined ? undefined : { id: row.id, typed };
}

/** Notes which code is to be typed next. */
export async function awaitCode(database: Database, id: CreationId, awaits: 'typed' | 'onFile'): Promise<void> {
  await withCreations(database).updateTable('account_creations').set({ awaits }).where('id', '=', id).execute();
}

/** The typed contact is proven, the person not yet: who would receive a code on file, by which ways, and who is told. */
export async function noteProvenContact(
  database: Database,
  id: CreationId,
  {
    now,
    ...known
  }: { readonly person: PersonId; readonly holder: PersonId; readonly offered: CodeContact[]; readonly now: EpochMs },
): Promise<void> {
  await withCreations(database)
    .updateTable('account_creations')
    .set({ ...known, contact_proven_at: now })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute();
}

/** What proved the person. */
export interface ProvenPerson {
  readonly person: PersonId;
  readonly factor: CreationFactor;
  readonly contactDigest: Buffer | null;
}

export interface GivenCreationToken {
  readonly creationToken: CreationToken;
  readonly expiresAt: EpochMs;
}

/** Gives the token of a creation whose person is proven, in the visit where that was. */
export async function giveCreationToken(
  database: Database,
  id: CreationId,
  { person, factor, contactDigest }: ProvenPerson,
  visit: Visit,
  now: EpochMs,
): Promise<GivenCreationToken> {
  const token = drawToken();
  const expiresAt = now + tokenLifeMs;
  await withCreations(database)
    .updateTable('account_creations')
    .set({
      person,
      ...requiredPlace(visit),
      token_hash: hashOf(token),
      token_until: expiresAt,
      factor,
      contact_digest: contactDigest,
      forget_at: sql<EpochMs>`greatest(forget_at, ${expiresAt + creationLifeMs}::bigint)`,
    })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  return { creationToken: token, expiresAt };
}

/** Deletes creations past their time, and all that was typed. Returns how many. */
export async function sweepAccountCreations(database: Database, now: EpochMs): Promise<number> {
  const result = await withCreations(database)
    .deleteFrom('account_creations')
    .where('forget_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
