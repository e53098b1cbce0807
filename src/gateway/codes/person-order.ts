import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { activationVerdict, type ActivationVerdict } from '#domain/provisional-code/order.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Account, PersonId } from '../caisses/caisse.ts';
import type { Transaction } from '../database/database.ts';

/** A code about to live, whose person the caisse has confirmed. */
export interface ArrivingCode {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly effectiveIssueTime: EpochMs;
  readonly validUntil: EpochMs;
}

/** Somebody of a caisse. */
type Holder = Pick<ArrivingCode, 'caisse' | 'person'>;

/** An arriving code, and the state of the account just before: a password changed elsewhere counts too. */
export interface Arrival {
  readonly code: ArrivingCode;
  readonly account: Account;
}

export interface ArrivalVerdict {
  readonly verdict: ActivationVerdict;
  /** A live code must end before this one lives (P03). */
  readonly replaces: boolean;
}

/**
 * Locks people until the transaction ends, so that changes to their codes happen one after the other. The unique index
 * on live codes would refuse a second one; this lock makes the loser wait and see the first instead. All locks are
 * taken in one order, so that transactions do not deadlock.
 */
export async function lockPeople(transaction: Transaction, people: readonly Holder[]): Promise<void> {
  const names = JSON.stringify(people.map(({ caisse, person }) => `codes/${caisse}/${person}`).sort());
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from jsonb_array_elements_text(${names}::jsonb) as people (name)`.execute(transaction);
}

/** The same for one person. */
export async function lockPerson(transaction: Transaction, caisse: CaisseId, person: PersonId): Promise<void> {
  await lockPeople(transaction, [{ caisse, person }]);
}

/**
 * Decides on arriving codes, in the order of issue times (SECURITY « Provisional codes »). Call it under `lockPeople`,
 * with at most one code a person; the codes that live then replace earlier ones by `supersedeLiveCodes`.
 */
export async function judgeArrivals(
  transaction: Transaction,
  arrivals: readonly Arrival[],
  now: EpochMs,
): Promise<readonly ArrivalVerdict[]> {
  const { rows } = await sql<Holder & History>`
    select caisse, person,
      max(issued_at) filter (where activated_at is not null and not disowned) as "newestActivated",
      max(ended_at) filter (where state = 'used') as "lastFirstUse",
      count(*) filter (where state = 'active') as live
    from provisional_codes join ${holders(arrivals.map(({ code }) => code))} using (caisse, person)
    group by caisse, person`.execute(transaction);
  return arrivals.map(({ code, account }) =>
    verdictOf(
      code,
      account,
      rows.find(({ caisse, person }) => caisse === code.caisse && person === code.person),
      now,
    ),
  );
}

interface History {
  readonly newestActivated: EpochMs | null;
  readonly lastFirstUse: EpochMs | null;
  readonly live: number;
}

function verdictOf(code: ArrivingCode, account: Account, history: History | undefined, now: EpochMs): ArrivalVerdict {
  const { newestActivated = null, lastFirstUse = null, live = 0 } = history ?? {};
  const verdict = activationVerdict(
    code,
    {
      ...(newestActivated === null ? {} : { newestActivated }),
      ...(lastFirstUse === null ? {} : { lastFirstUseAt: lastFirstUse }),
      ...(account.kind === 'active' ? { lastPasswordChangeAt: account.passwordChangedAt } : {}),
    },
    now,
  );
  return { verdict, replaces: verdict === 'active' && live > 0 };
}

/** Ends the live codes of people whose next code is about to live. */
export async function supersedeLiveCodes(
  transaction: Transaction,
  people: readonly Holder[],
  now: EpochMs,
): Promise<void> {
  await sql`
    update provisional_codes as code set
      state = case when valid_until < ${now}::bigint then 'expired' else 'superseded' end,
      ended_at = ${now}::bigint
    from ${holders(people)}
    where code.caisse = holder.caisse and code.person = holder.person and code.state = 'active'`.execute(transaction);
}

function holders(people: readonly Holder[]) {
  const list = JSON.stringify(people.map(({ caisse, person }) => ({ caisse, person })));
  return sql`jsonb_to_recordset(${list}::jsonb) as holder (caisse text, person text)`;
}

/** The same for one code. */
export async function makeWayFor(
  transaction: Transaction,
  code: ArrivingCode,
  account: Account,
  now: EpochMs,
): Promise<ActivationVerdict> {
  const [judged] = await judgeArrivals(transaction, [{ code, account }], now);
  if (judged === undefined) throw new Error('a code was not judged');
  if (judged.replaces) await supersedeLiveCodes(transaction, [code], now);
  return judged.verdict;
}
