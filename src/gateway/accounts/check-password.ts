import { PERSON_ID_MAX_LENGTH } from '../caisses/person-id.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { comparePassword, type Comparison, type TypedPassword } from './compare-password.ts';
import { passwordOfDayRule, passwordOnKioskRule } from './limits.ts';
import type { AccountServices } from './services.ts';

export type PasswordCheck =
  | Comparison
  | { readonly kind: 'paused'; readonly retryAfterMs: number }
  /** So many failures today that a password alone says nothing more. */
  | { readonly kind: 'dayIsFull' };

/**
 * Counts a try of a sign-in, compares, and gives back what was no failure. Known and unknown people cause the same statements,
 * the same HMACs and the same work of the caisse in the same order, until the password is right (I7). Call it with a place in
 * the password line.
 *
 * @throws CaisseUnavailable after which nothing is counted.
 */
export async function checkPassword(services: AccountServices, typed: TypedPassword): Promise<PasswordCheck> {
  const { throttles } = services;
  const subjects = subjectsOf(typed);
  const onKiosk = await throttles.count(passwordOnKioskRule, subjects.onKiosk);
  if (onKiosk.kind === 'refused') return { kind: 'paused', retryAfterMs: onKiosk.retryAfterMs };
  const today = await throttles.count(passwordOfDayRule, subjects.everywhere);
  if (today.kind === 'refused') {
    await throttles.giveBack(passwordOnKioskRule, subjects.onKiosk);
    return { kind: 'dayIsFull' };
  }
  const comparison = await comparePassword(services, typed, async () => {
    await throttles.giveBack(passwordOnKioskRule, subjects.onKiosk);
    await throttles.giveBack(passwordOfDayRule, subjects.everywhere);
  });
  if (comparison.kind === 'wrong') return comparison;
  await throttles.lift(passwordOnKioskRule, subjects.onKiosk);
  await throttles.giveBack(passwordOfDayRule, subjects.everywhere);
  return comparison;
}

/** The refusal of a check that a visitor may read. */
export function refusalOf(check: Exclude<PasswordCheck, { readonly kind: 'right' | 'legacyRight' }>): Refusal {
  switch (check.kind) {
    case 'wrong':
      return refuse('doesNotMatch');
    case 'paused':
      return refuseForNow(check);
    case 'dayIsFull':
      return refuse('proofNeeded');
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
