import type { CaisseId } from '#domain/caisse/caisse.ts';
import { CaisseUnavailable, type PasswordVerdict } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { recordAgentCall } from '../fleet/agent-calls.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import { passwordKioskFailuresRule } from './limits.ts';
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

export type Comparison =
  | Extract<PasswordVerdict, { readonly kind: 'right' | 'legacyRight' }>
  | { readonly kind: 'wrong' };

/**
 * Has the caisse compare a password whose try was counted. Many wrong ones on a kiosk call an agent.
 *
 * @param giveBack takes the counted try back: the caisse did not answer.
 * @throws CaisseUnavailable
 */
export async function comparePassword(
  services: AccountServices,
  typed: TypedPassword,
  giveBack: () => Promise<void>,
): Promise<Comparison> {
  const { caisses, clock } = services;
  const { caisse, person, password } = typed;
  let verdict: PasswordVerdict;
  try {
    verdict = await caisses[caisse].accounts.verifyPassword({ person, password, at: clock.now() });
  } catch (error) {
    if (error instanceof CaisseUnavailable) await giveBack();
    throw error;
  }
  if (verdict.kind === 'right' || verdict.kind === 'legacyRight') return verdict;
  await callAgentWhenMany(services, typed);
  return { kind: 'wrong' };
}

async function callAgentWhenMany(services: AccountServices, { kiosk, journey }: TypedPassword): Promise<void> {
  const { database, jobs, clock } = services;
  const subject = { kind: 'kiosk', kioskId: kiosk.id } as const;
  const alert = { event: 'manyFailures', kiosk: kiosk.id };
  if (await alertWhenFull(services, passwordKioskFailuresRule, subject, alert)) {
    await recordAgentCall(database, jobs, { kioskId: kiosk.id, reason: 'manyFailures', journey, at: clock.now() });
  }
}
