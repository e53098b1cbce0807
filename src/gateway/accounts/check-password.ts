import type { CaisseId } from '#domain/caisse/caisse.ts';
import { CaisseUnavailable, type PasswordVerdict } from '../caisses/caisse.ts';
import { PERSON_ID_MAX_LENGTH, type PersonId } from '../caisses/person-id.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { passwordKioskFailuresRule, passwordOfDayRule, passwordOnKioskRule } from './limits.ts';
import type { AccountServices } from './services.ts';

/** A password typed on a kiosk, for a person or a stand-in. */
export interface TypedPassword {
  readonly kiosk: Pick<VerifiedKiosk, 'id'>;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly password: string;
  /** As agents are told it. */
  readonly journey: string;
}

export type PasswordCheck =
  | Extract<PasswordVerdict, { readonly kind: 'right' | 'legacyRight' }>
  | { readonly kind: 'wrong' }
  | { readonly kind: 'paused'; readonly retryAfterMs: number }
  /** So many failures today that a password alone says nothing more. */
  | { readonly kind: 'dayIsFull'; readonly retryAfterMs: number };

/**
 * Counts a try, compares, and gives back what was no failure. Known and unknown people cause the same statements, the same
 * HMACs and the same work of the caisse in the same order, until the password is right (I7). Call it with a place in the
 * password line.
 *
 * @throws CaisseUnavailable after which nothing is counted.
 */
export async function checkPassword(services: AccountServices, typed: TypedPassword): Promise<PasswordCheck> {
  const { throttles, caisses, clock } = services;
  const { caisse, person, password } = typed;
  const subjects = subjectsOf(typed);
  const onKiosk = await throttles.count(passwordOnKioskRule, subjects.onKiosk);
  if (onKiosk.kind === 'refused') return { kind: 'paused', retryAfterMs: onKiosk.retryAfterMs };
  const today = await throttles.count(passwordOfDayRule, subjects.everywhere);
  if (today.kind === 'refused') {
    await throttles.giveBack(passwordOnKioskRule, subjects.onKiosk);
    return { kind: 'dayIsFull', retryAfterMs: today.retryAfterMs };
  }
  let verdict: PasswordVerdict;
  try {
    verdict = await caisses[caisse].accounts.verifyPassword({ person, password, at: clock.now() });
  } catch (error) {
    if (error instanceof CaisseUnavailable) {
      await throttles.giveBack(passwordOnKioskRule, subjects.onKiosk);
      await throttles.giveBack(passwordOfDayRule, subjects.everywhere);
    }
    throw error;
  }
  if (verdict.kind === 'wrong' || verdict.kind === 'notAllowed') {
    await callAgentWhenMany(services, typed);
    return { kind: 'wrong' };
  }
  await throttles.lift(passwordOnKioskRule, subjects.onKiosk);
  await throttles.giveBack(passwordOfDayRule, subjects.everywhere);
  return verdict;
}

/** The refusal of a check that a visitor may read; a full day is the route's own matter. */
export function refusalOf(
  check: Exclude<PasswordCheck, { readonly kind: 'right' | 'legacyRight' }>,
  whenDayIsFull: (wait: { readonly retryAfterMs: number }) => Refusal,
): Refusal {
  switch (check.kind) {
    case 'wrong':
      return refuse('doesNotMatch');
    case 'paused':
      return refuseForNow(check);
    case 'dayIsFull':
      return whenDayIsFull(check);
  }
}

/** A person's name is filled up to one length: somebody and a stand-in cost the same. */
function subjectsOf({ kiosk, caisse, person }: TypedPassword) {
  const identity = person.padEnd(PERSON_ID_MAX_LENGTH, '\0');
  return {
    onKiosk: { kind: 'identityOnKiosk', caisse, identity, kioskId: kiosk.id },
    everywhere: { kind: 'identity', caisse, identity },
  } as const;
}

async function callAgentWhenMany(services: AccountServices, { kiosk, journey }: TypedPassword): Promise<void> {
  const { database, jobs, clock } = services;
  const subject = { kind: 'kiosk', kioskId: kiosk.id } as const;
  const alert = { event: 'manyFailures', kiosk: kiosk.id };
  if (await alertWhenFull(services, passwordKioskFailuresRule, subject, alert)) {
    await recordAgentCall(database, jobs, { kioskId: kiosk.id, reason: 'manyFailures', journey, at: clock.now() });
  }
}
