import type { VisitorToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Account, PersonId } from '../../caisses/caisse.ts';
import type { Database } from '../../database/database.ts';
import type { NoticeKind } from '../../messages/texts.ts';
import { lockPerson } from '../person-order.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';
import {
  endTokensAfterUse,
  firstUseBy,
  useToken,
  type FirstUse,
  type TokenPlace,
} from '../../visitors/visitor-tokens.ts';

export type FirstUseOutcome =
  | { readonly kind: 'done'; readonly caisse: CaisseId; readonly person: PersonId }
  | { readonly kind: 'passwordRefused'; readonly rules: readonly string[] }
  | { readonly kind: 'sessionOver' }
  | { readonly kind: 'notAllowed' };

/** Longer than the caisse may take to set a password. */
const useLeaseMs = 15 * SECOND_MS;

interface LeasedCode {
  readonly id: string;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly issued_at: EpochMs;
}

/**
 * Sets the definitive password that a first use forces (P04). The code is `used` when the caisse has taken the
 * password, not before: a refused password or a caisse that is down costs nothing. Asked again with the same token
 * and the same password it answers the same and changes nothing: the first answer may have been lost.
 *
 * @throws CaisseUnavailable
 */
export async function firstUse(
  services: CodeServices,
  { token, place, password }: { token: VisitorToken; place: TokenPlace; password: string },
): Promise<FirstUseOutcome> {
  const { database, clock, caisses } = services;
  const held = await useToken(database, token, place, clock.now());
  const code = held && (await leaseCode(database, held, clock.now()));
  if (held === undefined || code === undefined) {
    const earlier = await firstUseBy(database, { token, password }, place, clock.now());
    return earlier === undefined ? { kind: 'sessionOver' } : { kind: 'done', ...earlier };
  }

  const { accounts } = caisses[code.caisse];
  const account = await accounts.of(code.person);
  const set = await accounts.setPassword({ person: code.person, password, at: clock.now() });
  if (set.kind === 'set') {
    await endCode(services, code, { token, password }, { notice: noticeOfUse(account, code), at: clock.now() });
    return { kind: 'done', caisse: code.caisse, person: code.person };
  }
  await releaseLease(database, held);
  return set.kind === 'passwordRefused' ? { kind: 'passwordRefused', rules: set.failed } : { kind: 'notAllowed' };
}

/** One token at a time may set the password of a code: two screens that typed it right cannot both use it. */
async function leaseCode(
  database: Database,
  { hash, codeId }: { hash: Buffer; codeId: string },
  now: EpochMs,
): Promise<LeasedCode | undefined> {
  return await withCodeTables(database)
    .updateTable('provisional_codes')
    .set({ use_lease: hash, use_lease_until: now + useLeaseMs })
    .where('id', '=', codeId)
    .where('state', '=', 'active')
    .where((row) =>
      row.or([row('use_lease', 'is', null), row('use_lease', '=', hash), row('use_lease_until', '<', now)]),
    )
    .returning(['id', 'caisse', 'person', 'issued_at'])
    .executeTakeFirst();
}

async function releaseLease(database: Database, { hash, codeId }: { hash: Buffer; codeId: string }): Promise<void> {
  await withCodeTables(database)
    .updateTable('provisional_codes')
    .set({ use_lease: null, use_lease_until: null })
    .where('id', '=', codeId)
    .where('use_lease', '=', hash)
    .execute();
}

/**
 * What the holder is told, once: that the account is open, or that the password of an account they had has changed. A
 * password newer than the code was set by this same use, whose end was lost: any other one would have replaced the code.
 */
function noticeOfUse(account: Account, code: LeasedCode): 'accountActive' | 'passwordChanged' {
  return account.kind === 'active' && account.passwordChangedAt < code.issued_at ? 'passwordChanged' : 'accountActive';
}

/** Ends the code and its tokens after the first use, and tells the holder of the account. */
async function endCode(
  { database, notices, jobs }: CodeServices,
  code: LeasedCode,
  use: FirstUse,
  { notice, at }: { readonly notice: NoticeKind; readonly at: EpochMs },
): Promise<void> {
  const { id, caisse, person } = code;
  await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    await withCodeTables(transaction)
      .updateTable('provisional_codes')
      .set({ state: 'used', ended_at: at, use_lease: null, use_lease_until: null })
      .where('id', '=', id)
      .where('state', '=', 'active')
      .execute();
    await endTokensAfterUse(transaction, id, use);
    await notices.tell(transaction, { kind: notice, caisse, person, at }, id);
  });
  jobs.wake();
}
