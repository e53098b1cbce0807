import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CodeState } from '#domain/provisional-code/life.ts';
import { activationVerdict, type ActivationVerdict } from '#domain/provisional-code/order.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Account, PersonId } from '../caisses/caisse.ts';
import type { Transaction } from '../database/database.ts';
import { withCodeTables } from './tables.ts';

/** A code about to live, whose person the caisse has confirmed. */
export interface ArrivingCode {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly effectiveIssueTime: EpochMs;
  readonly validUntil: EpochMs;
}

/**
 * Makes what happens to one person's codes happen one after the other, until the transaction ends. The unique
 * index on live codes would refuse a second one; this lock makes the loser wait and see the first instead.
 */
export async function lockPerson(transaction: Transaction, caisse: CaisseId, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`codes/${caisse}/${person}`}, 0))`.execute(transaction);
}

/**
 * What becomes of an arriving code, in the order of issue times (SECURITY.md); when it is to live, the live code
 * ends first (P03). Call it under `lockPerson`.
 *
 * @param account asked of the caisse just before: a password changed elsewhere counts too.
 */
export async function makeWayFor(
  transaction: Transaction,
  code: ArrivingCode,
  account: Account,
  now: EpochMs,
): Promise<ActivationVerdict> {
  const history = await withCodeTables(transaction)
    .selectFrom('provisional_codes')
    .select((row) => [
      row.fn.max('issued_at').filterWhere('activated_at', 'is not', null).as('newest_activated'),
      row.fn.max('ended_at').filterWhere('state', '=', 'used').as('last_first_use'),
      row.fn.countAll<number>().filterWhere('state', '=', 'active').as('live'),
    ])
    .where('caisse', '=', code.caisse)
    .where('person', '=', code.person)
    .executeTakeFirstOrThrow();
  const verdict = activationVerdict(
    code,
    {
      ...(history.newest_activated === null ? {} : { newestActivated: history.newest_activated }),
      ...(history.last_first_use === null ? {} : { lastFirstUseAt: history.last_first_use }),
      ...(account.kind === 'active' ? { lastPasswordChangeAt: account.passwordChangedAt } : {}),
    },
    now,
  );
  if (verdict === 'active' && history.live > 0) await supersedeLiveCode(transaction, code, now);
  return verdict;
}

async function supersedeLiveCode(
  transaction: Transaction,
  { caisse, person }: Pick<ArrivingCode, 'caisse' | 'person'>,
  now: EpochMs,
): Promise<void> {
  await withCodeTables(transaction)
    .updateTable('provisional_codes')
    .set({
      state: sql<CodeState>`case when valid_until < ${now} then 'expired' else 'superseded' end`,
      ended_at: now,
    })
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .where('state', '=', 'active')
    .execute();
}
