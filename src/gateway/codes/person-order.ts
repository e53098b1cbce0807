import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { activationVerdict, type ActivationVerdict, type CodeLevel } from '#domain/provisional-code/order.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { claimPolicy } from '#domain/throttle/policy.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Account } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';

/** A code about to live, whose person the caisse has confirmed. */
export interface ArrivingCode {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly level: CodeLevel;
  /** Where it was issued. */
  readonly kioskId: KioskId;
  readonly effectiveIssueTime: EpochMs;
  readonly validUntil: EpochMs;
}

/** Somebody of a caisse. */
type Holder = Pick<ArrivingCode, 'caisse' | 'person'>;

/** A code that may end others. */
type EndingCode = Pick<ArrivingCode, 'caisse' | 'person' | 'level' | 'kioskId' | 'effectiveIssueTime'>;

/** An arriving code, and the state of the account just before: a password changed elsewhere counts too. */
export interface Arrival {
  readonly code: ArrivingCode;
  readonly account: Account;
}

export interface ArrivalVerdict {
  readonly verdict: ActivationVerdict;
  /** A live code must end before this one lives (P03). */
  readonly replaces: boolean;
  /** Tries made already on the codes beside which it comes to live: they share one counter of three (P06). */
  readonly counted: { readonly tries: number; readonly wrongTries: number };
  /** Claims of this person that the gateway accepted in the last day. */
  readonly accepted: { readonly onKiosk: number; readonly inAll: number };
}

/**
 * Locks people until the transaction ends, so that changes to their codes happen one after the other. The unique index
 * on live codes would refuse a second one; this lock makes the loser wait and see the first instead. All locks are
 * taken in one order, so that transactions do not deadlock.
 */
export async function lockPeople(transaction: Transaction, people: readonly Holder[]): Promise<void> {
  const names = JSON.stringify(people.map(lockName).sort());
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from jsonb_array_elements_text(${names}::jsonb) as people (name)`.execute(transaction);
}

/** The lock of a person, for a statement that takes it itself. */
export const lockName = ({ caisse, person }: Holder): string => `codes/${caisse}/${person}`;

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
  // A new SMS gives no new tries: it takes over also those of the code that it ends.
  const shares = sql`code.state = 'active' and code.valid_until >= ${now}::bigint
    and (arriving.level = 'declared' or not ${isEndedByArriving})`;
  const accepted = sql`code.level = 'presented' and code.activated_at is not null and not code.disowned
    and code.received_at > greatest(${now - claimPolicy.dayMs}::bigint, coalesce(limits.lifted_at, 0))`;
  const { rows } = await sql<Holder & History>`
    select caisse, person,
      max(code.issued_at) filter (where code.activated_at is not null and not code.disowned and ${mayEndArriving}) as "newestActivated",
      max(code.used_at) as "lastFirstUse",
      count(*) filter (where code.state = 'active' and ${isEndedByArriving}) as live,
      coalesce(max(code.tries) filter (where ${shares}), 0) as tries,
      coalesce(max(code.wrong_tries) filter (where ${shares}), 0) as "wrongTries",
      count(*) filter (where ${accepted} and code.kiosk_id = arriving.kiosk_id) as "onKiosk",
      count(*) filter (where ${accepted}) as "inAll"
    from provisional_codes as code join ${arrivingCodes(arrivals.map(({ code }) => code))} using (caisse, person)
      left join code_limits as limits using (caisse, person)
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
  readonly tries: number;
  readonly wrongTries: number;
  readonly onKiosk: number;
  readonly inAll: number;
}

/** `mayEnd` of the domain in SQL: whether an earlier code may end the arriving one. */
const mayEndArriving = sql`(code.level = 'presented' or arriving.level = 'declared')`;

/** Whether the arriving code, once it lives, ends this live one: of its level or a lower one, and older. */
const isEndedByArriving = sql`((arriving.level = 'presented' or code.level = 'declared')
  and code.issued_at <= arriving.issued_at)`;

function verdictOf(code: ArrivingCode, account: Account, history: History | undefined, now: EpochMs): ArrivalVerdict {
  const {
    newestActivated = null,
    lastFirstUse = null,
    live = 0,
    tries = 0,
    wrongTries = 0,
    onKiosk = 0,
    inAll = 0,
  } = history ?? {};
  const verdict = activationVerdict(
    code,
    {
      ...(newestActivated === null ? {} : { newestActivated }),
      ...(lastFirstUse === null ? {} : { lastFirstUseAt: lastFirstUse }),
      ...(account.kind === 'active' ? { lastPasswordChangeAt: account.passwordChangedAt } : {}),
    },
    now,
  );
  return {
    verdict,
    replaces: verdict === 'active' && live > 0,
    counted: { tries, wrongTries },
    accepted: { onKiosk, inAll },
  };
}

/** Ends the live codes that arriving codes end, which are about to live. */
export async function supersedeLiveCodes(
  transaction: Transaction,
  arriving: readonly EndingCode[],
  now: EpochMs,
): Promise<void> {
  await sql`
    update provisional_codes as code set ${ending(now)}
    from ${arrivingCodes(arriving)}
    where code.caisse = arriving.caisse and code.person = arriving.person and code.state = 'active'
      and ${isEndedByArriving}`.execute(transaction);
}

/** A first use of one code ends the person's other live one. Call it under `lockPeople`. */
export async function endOtherLiveCodes(
  transaction: Transaction,
  { id, caisse, person }: Holder & { readonly id: string },
  now: EpochMs,
): Promise<void> {
  await sql`
    update provisional_codes set ${ending(now)}
    where caisse = ${caisse} and person = ${person} and state = 'active' and id <> ${id}`.execute(transaction);
}

function ending(now: EpochMs) {
  return sql`state = case when valid_until < ${now}::bigint then 'expired' else 'superseded' end,
    ended_at = ${now}::bigint`;
}

function arrivingCodes(codes: readonly EndingCode[]) {
  const list = codes.map(({ caisse, person, level, kioskId, effectiveIssueTime }) => ({
    caisse,
    person,
    level,
    kiosk_id: kioskId,
    issued_at: effectiveIssueTime,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
    as arriving (caisse text, person text, level text, kiosk_id bigint, issued_at bigint)`;
}

/** The same for one code. */
export async function makeWayFor(
  transaction: Transaction,
  code: ArrivingCode,
  account: Account,
  now: EpochMs,
): Promise<ArrivalVerdict> {
  const [judged] = await judgeArrivals(transaction, [{ code, account }], now);
  if (judged === undefined) throw new Error('a code was not judged');
  if (judged.replaces) await supersedeLiveCodes(transaction, [code], now);
  return judged;
}
