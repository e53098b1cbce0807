import type { CaisseId } from '#domain/caisse/caisse.ts';
import {
  restsOnCode,
  unknownAncestry,
  type Factor,
  type PasswordAncestry,
} from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Keys } from '../keys/keys.ts';
import type { AccountSession, Holder } from './account-sessions.ts';
import { withVisitorTables } from './tables.ts';

/** Notes what a password descends from, in the transaction that notes its change. */
export async function recordAncestry(
  transaction: Transaction,
  { caisse, person }: Holder,
  setAt: EpochMs,
  ancestry: PasswordAncestry,
): Promise<void> {
  const factors = JSON.stringify(ancestry);
  await withVisitorTables(transaction)
    .insertInto('password_ancestry')
    .values({ caisse, person, set_at: setAt, factors: factors as unknown as PasswordAncestry })
    .onConflict((conflict) =>
      conflict
        .columns(['caisse', 'person'])
        .doUpdateSet({ set_at: setAt, factors: factors as unknown as PasswordAncestry }),
    )
    .execute();
}

/**
 * What the password descends from that the caisse says was set at this time. Of one set elsewhere nothing is noted: it may
 * descend from anything.
 */
export async function ancestryOf(
  database: Database | Transaction,
  { caisse, person }: Holder,
  setAt: EpochMs,
): Promise<PasswordAncestry> {
  const noted = await withVisitorTables(database)
    .selectFrom('password_ancestry')
    .select('factors')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .where('set_at', '=', setAt)
    .executeTakeFirst();
  return noted?.factors ?? unknownAncestry(setAt);
}

/**
 * Whether the current password proves the holder of this session before what is sensitive. Not one that a provisional code gave
 * less than seven days ago, unless a second factor outside its ancestry has raised the session (SECURITY « Identity and levels »).
 */
export async function passwordProvesHolder(
  database: Database,
  session: Pick<AccountSession, 'caisse' | 'person' | 'level' | 'openedBy' | 'passwordSetAt'>,
  now: EpochMs,
): Promise<boolean> {
  const { level, openedBy, passwordSetAt } = session;
  if (openedBy === 'code') return false;
  if (level === 'strong' || passwordSetAt === null) return true;
  return !restsOnCode(await ancestryOf(database, session, passwordSetAt), now);
}

/**
 * A contact as an ancestry holds it: an HMAC, since numbers are few enough to be tried. Under every key still held, today's
 * first: keys are kept for seven days after their replacement, as long as a contact holds back.
 */
export function contactFactors(
  { ancestors }: Pick<Keys, 'ancestors'>,
  caisse: CaisseId,
  contact: { readonly kind: 'mobile' | 'mail'; readonly value: string },
): readonly Factor[] {
  return ancestors.all().map((key) => ({
    kind: contact.kind,
    digest: `${key.id}.${key.mac(['ancestor/v1', caisse, contact.kind, contact.value]).toString('base64url')}`,
  }));
}
