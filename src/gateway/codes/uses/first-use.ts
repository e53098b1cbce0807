import { randomBytes } from 'node:crypto';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PasswordAncestry } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Account } from '../../caisses/caisse.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import { lockAccountOf } from '../account-lock.ts';
import type { NoticeKind } from '../../messages/texts.ts';
import { recordEvents } from '../../visitors/account-events.ts';
import { contactFactors, recordAncestry } from '../../visitors/ancestry.ts';
import { endOtherLiveCodes, lockPerson } from '../person-order.ts';
import type { CodeServices } from '../services.ts';
import { endSessionsAfterUse, firstUseBy, useToken, type FirstUse } from '../../visitors/code-tokens.ts';
import type { SessionPlace } from '../../visitors/session-place.ts';
import { endLeasedCode, freeLease, leaseCode, type LeasedCode } from './use-lease.ts';

export type FirstUseOutcome =
  | { readonly kind: 'done'; readonly caisse: CaisseId; readonly person: PersonId }
  | { readonly kind: 'passwordRefused'; readonly rules: readonly string[] }
  /** Another password was set with this code: by the same visitor, or on another screen. */
  | { readonly kind: 'alreadyUsed' }
  | { readonly kind: 'sessionOver' }
  | { readonly kind: 'notAllowed' };

export interface ChosenPassword {
  readonly token: VisitorToken;
  readonly place: SessionPlace;
  readonly password: string;
}

/** How often a second use looks whether the first one has ended. */
const lookAgainMs = 100;

/**
 * Sets the definitive password that a first use forces (P04). The code is `used` when the caisse has taken the
 * password, not before: a refused password or a caisse that is down costs nothing. Of several requests at once one
 * sets its password, and the others wait for its end. Asked again with the same token and the same password it answers
 * the same and changes nothing: the first answer may have been lost.
 *
 * @throws CaisseUnavailable
 */
export async function firstUse(services: CodeServices, chosen: ChosenPassword): Promise<FirstUseOutcome> {
  const { database, clock } = services;
  const held = await useToken(database, chosen.token, chosen.place, clock.now());
  if (held === undefined) return (await earlierUse(services, chosen)) ?? { kind: 'sessionOver' };
  const lease = randomBytes(16);
  for (;;) {
    const leasing = await leaseCode(database, { lease, ...held }, clock.now());
    switch (leasing.kind) {
      case 'leased':
        return await setPassword(services, leasing.code, chosen);
      case 'used':
        return (await earlierUse(services, chosen)) ?? { kind: 'alreadyUsed' };
      case 'ended':
        return { kind: 'sessionOver' };
      case 'busy':
        await clock.sleep(lookAgainMs);
    }
  }
}

/** The use that this token has made already, with this very password. */
async function earlierUse(
  { database, clock }: CodeServices,
  { token, password, place }: ChosenPassword,
): Promise<FirstUseOutcome | undefined> {
  const earlier = await firstUseBy(database, { token, password }, place, clock.now());
  return earlier && { kind: 'done', ...earlier };
}

async function setPassword(
  services: CodeServices,
  code: LeasedCode,
  { token, password, place }: ChosenPassword,
): Promise<FirstUseOutcome> {
  const { database, clock, caisses } = services;
  const { caisse, person } = code;
  const { accounts } = caisses[caisse];
  try {
    const account = await accounts.of(person);
    const ancestry = await ancestryOfCode(services, code);
    const set = await accounts.setPassword({ person, password, at: clock.now() });
    if (set.kind === 'set') {
      const { passwordChangedAt } = set;
      return await endCode(services, {
        code,
        use: { token, password },
        place,
        notice: noticeOfUse(account, code),
        passwordChangedAt,
        ancestry,
      });
    }
    await freeLease(database, code, 'nothingSet');
    return set.kind === 'passwordRefused' ? { kind: 'passwordRefused', rules: set.failed } : { kind: 'notAllowed' };
  } catch (error) {
    await freeLease(database, code, 'maybeSet');
    throw error;
  }
}

/**
 * What the holder is told, once: that the account is open, or that the password of an account they had has changed. A
 * password newer than the code was set by this same use, whose end was lost: any other one would have replaced the code.
 */
function noticeOfUse(account: Account, code: LeasedCode): NoticeKind {
  return account.kind === 'active' && account.passwordChangedAt < code.issuedAt ? 'passwordChanged' : 'accountActive';
}

/** A password that the caisse has taken, before its use is noted. */
interface SetPassword {
  readonly code: LeasedCode;
  readonly use: FirstUse;
  readonly notice: NoticeKind;
  readonly passwordChangedAt: EpochMs;
  readonly ancestry: PasswordAncestry;
  readonly place: SessionPlace;
}

/**
 * What a password descends from that this code sets: the card it was issued on, or the mobile it was sent to. A mobile that
 * has changed since is too fresh to vouch for anybody.
 */
async function ancestryOfCode(
  { caisses, clock, keys }: Pick<CodeServices, 'caisses' | 'clock' | 'keys'>,
  { caisse, person, level }: LeasedCode,
): Promise<PasswordAncestry> {
  const since = clock.now();
  const code = { kind: 'code', level, since } as const;
  if (level === 'presented') return [code, { kind: 'card', since }];
  const { mobile } = await caisses[caisse].contacts.of(person);
  const [factor] = mobile === null ? [] : contactFactors(keys, caisse, { kind: 'mobile', value: mobile.value });
  return factor === undefined ? [code] : [code, { ...factor, since }];
}

/**
 * Ends the code and its tokens after the first use, and tells the holder of the account. When its kiosk was declared
 * compromised meanwhile, or said that it never issued the code, the account is locked instead: a stranger may have
 * chosen the password.
 */
async function endCode(
  { database, notices, jobs, clock, configuration }: CodeServices,
  { code, use, place, notice, passwordChangedAt, ancestry }: SetPassword,
): Promise<FirstUseOutcome> {
  const { id, caisse, person } = code;
  const at = clock.now();
  const outcome = await database.transaction().execute(async (transaction): Promise<FirstUseOutcome> => {
    await lockPerson(transaction, caisse, person);
    const end = await endLeasedCode(transaction, code, at);
    if (end === 'leaseLost') return { kind: 'alreadyUsed' };
    if (end === 'undone') {
      await lockAccountOf(jobs, transaction, { id, caisse, person }, { at, about: 'use' });
      return { kind: 'sessionOver' };
    }
    await endOtherLiveCodes(transaction, { id, caisse, person }, at);
    await endSessionsAfterUse(transaction, { caisse, person, passwordSetAt: passwordChangedAt }, use);
    await recordAncestry(transaction, code, passwordChangedAt, ancestry);
    const kind = notice === 'accountActive' ? 'accountOpened' : 'passwordChanged';
    const kioskId = place.kind === 'kiosk' ? place.kioskId : null;
    await recordEvents(transaction, configuration.sites, [{ caisse, person, at, kind, kioskId }]);
    await notices.tell(transaction, { kind: notice, caisse, person, at }, id);
    return { kind: 'done', caisse, person };
  });
  jobs.wake();
  return outcome;
}
