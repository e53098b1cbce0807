import type { guardianSignInRoute } from '#contract/routes/guardianships.ts';
import type { AnswerOf, BodyOf } from '#contract/routes/route.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { AccountServices } from '../accounts/services.ts';
import { openByTypedPassword } from '../accounts/sign-in.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { Refusal, refuse } from '../server/problems.ts';

/** Opens a session for a guardian, in nobody's file yet: one way and one set of counters with every other password. */
export async function guardianSignIn(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id' | 'keyId'>,
  { number, ...typed }: BodyOf<typeof guardianSignInRoute>,
): Promise<AnswerOf<typeof guardianSignInRoute> | Refusal> {
  const opened = await openByTypedPassword(services, kiosk, {
    ...typed,
    journey: 'guardianSignIn',
    audience: 'guardian',
    find: async () => await guardianOrStandIn(services, typed.caisse, number),
  });
  if (opened instanceof Refusal) return opened;
  return opened.kind === 'open' ? { account: opened.account } : refuse('doesNotMatch');
}

/** The same for a number that nobody has, whose tries count all the same (I7). */
async function guardianOrStandIn(
  { keys, caisses }: Pick<AccountServices, 'keys' | 'caisses'>,
  caisse: CaisseId,
  number: GuardianNumber,
): Promise<{ readonly person: PersonId; readonly isKnown: boolean }> {
  // Always computed, before the answer is known: a missing HMAC would show in the time.
  const standIn = keys.decoys.current().mac(['guardian/v1', caisse, number]).toString('hex') as PersonId;
  const found = await caisses[caisse].guardianships.find({ number });
  return found.kind === 'found' ? { person: found.person, isKnown: true } : { person: standIn, isKnown: false };
}
