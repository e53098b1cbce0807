import { oneTimeCodePolicy, type OneTimeCode } from '#domain/one-time-code/code.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { sql } from 'kysely';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import { sameMac } from '../keys/keys.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { oneTimeCodeHash } from './code-hash.ts';
import { isOfPlace, placeColumns, type Visit } from './place.ts';
import { isAbout, subjectText, type CodeSubject } from './subject.ts';
import { withOneTimeCodes, type CodeContact, type CodePurpose, type OneTimeCodeRow } from './tables.ts';

export interface TriedCode {
  readonly purpose: CodePurpose;
  readonly subject: CodeSubject;
  /** Where it is typed. */
  readonly visit: Visit | undefined;
  readonly code: OneTimeCode;
  /**
   * Who hears once more that the digits were right, since an answer may be lost: the same act, as a hash, or for a letter
   * anybody who has it. The caller does nothing twice.
   */
  readonly repeat?: Buffer | 'anybody';
}

/** What the right code proves: that this contact of this person was reached. */
export interface ProvenContact {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly contact: CodeContact;
  readonly contactDigest: Buffer | null;
  readonly askedAt: EpochMs;
}

export type CheckOutcome =
  | { readonly kind: 'right'; readonly proven: ProvenContact }
  | { readonly kind: 'refused'; readonly reason: 'doesNotMatch' | 'codeExpired' | 'codeUsed' | 'codeDestroyed' };

const refused = (reason: Extract<CheckOutcome, { kind: 'refused' }>['reason']): CheckOutcome => ({
  kind: 'refused',
  reason,
});

/**
 * Judges a code that was typed. The try is counted by one conditional statement before anything is compared: guesses made
 * at the same time cannot be more than five. Wrong, foreign and never drawn are one answer, by the same statements and one
 * HMAC (P08); « expired » and « used » hear only the right digits. A right code serves once, but for a repeat.
 *
 * Count the identity's tries of the day before (`limits.ts`).
 */
export async function checkCode(
  { database, keys, clock }: Pick<GatewayDependencies, 'database' | 'keys' | 'clock'>,
  tried: TriedCode,
): Promise<CheckOutcome> {
  const { purpose, visit, code } = tried;
  const subject = subjectText(tried.subject);
  const rows = await countTry(database, tried);
  const own = rows.find((row) => row.subject === subject);
  // Where another person's row alone is there it is compared with as well, in the same time: it fits no digits.
  const row = own ?? rows[0];
  const key = keys.oneTimeCodes.byId(row?.hash_key_id ?? '') ?? keys.oneTimeCodes.current();
  const typed = oneTimeCodeHash(key, { purpose, subject, sending: row?.sending ?? '', ...placeColumns(visit) }, code);
  if (row === undefined) return refused((await isDestroyed(database, tried)) ? 'codeDestroyed' : 'doesNotMatch');
  if (row !== own || row.hash === null || !sameMac(typed, row.hash)) return refused('doesNotMatch');
  const now = clock.now();
  const hasEnded = row.valid_until === null || row.valid_until < now;
  if (row.used_at !== null && (hasEnded || !isRepeat(row, tried))) return refused('codeUsed');
  if (hasEnded) return refused('codeExpired');
  if (!(await useCode(database, row, tried, now))) return refused('codeUsed');
  const { caisse, person, contact, contact_digest: contactDigest, asked_at: askedAt } = row;
  return { kind: 'right', proven: { caisse, person, contact, contactDigest, askedAt } };
}

async function countTry(
  database: Database,
  { purpose, subject, visit }: TriedCode,
): Promise<readonly OneTimeCodeRow[]> {
  return await withOneTimeCodes(database)
    .updateTable('one_time_codes')
    .set({ tries: sql`tries + 1` })
    .where('purpose', '=', purpose)
    .where(isAbout(subject))
    .where(isOfPlace(visit))
    .where('tries', '<', oneTimeCodePolicy.tries)
    .returningAll()
    .execute();
}

/** Whether this place has spent its tries: the same is said of a code that was never drawn. */
async function isDestroyed(database: Database, { purpose, subject, visit }: TriedCode): Promise<boolean> {
  const row = await withOneTimeCodes(database)
    .selectFrom('one_time_codes')
    .select('tries')
    .where('purpose', '=', purpose)
    .where(isAbout(subject))
    .where(isOfPlace(visit))
    .executeTakeFirst();
  return row !== undefined;
}

function isRepeat({ used_by: usedBy }: OneTimeCodeRow, { repeat }: TriedCode): boolean {
  if (repeat === 'anybody') return true;
  return repeat !== undefined && usedBy !== null && sameMac(repeat, usedBy);
}

/** Of two right tries at once, one wins; of one act that comes twice, both. */
async function useCode(
  database: Database,
  { purpose, subject, sending }: OneTimeCodeRow,
  { repeat }: TriedCode,
  now: EpochMs,
): Promise<boolean> {
  const act = repeat instanceof Buffer ? repeat : null;
  const { numUpdatedRows } = await withOneTimeCodes(database)
    .updateTable('one_time_codes')
    .set({ used_at: now, used_by: act })
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('sending', '=', sending)
    .$if(repeat !== 'anybody', (query) =>
      query.where((row) => row.or([row('used_at', 'is', null), ...(act === null ? [] : [row('used_by', '=', act)])])),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets the codes of a person: another way has ended what they were for. */
export async function forgetCodesOf(
  database: Database | Transaction,
  { caisse, person }: Pick<ProvenContact, 'caisse' | 'person'>,
): Promise<void> {
  await withOneTimeCodes(database)
    .deleteFrom('one_time_codes')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .execute();
}

/** Deletes codes past their time. Returns how many. */
export async function sweepOneTimeCodes(database: Database, now: EpochMs): Promise<number> {
  const result = await withOneTimeCodes(database)
    .deleteFrom('one_time_codes')
    .where('forget_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
