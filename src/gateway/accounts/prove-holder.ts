import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import type { Holder } from '../visitors/account-sessions.ts';
import { countOrRefuse } from '../visitors/count-or-refuse.ts';
import { countedHolder } from '../visitors/counted-holder.ts';
import { comparePassword } from './compare-password.ts';
import { currentPasswordRule } from './limits.ts';
import type { AccountServices } from './services.ts';

/**
 * Whether the visitor of an open account is its holder, who knows the current password: whoever finds an account open does
 * nothing sensitive. Its tries are counted apart from those of a sign-in, which a stranger can spend (P09). Undefined when it
 * is right.
 *
 * @param journey as agents are told it.
 * @throws CaisseUnavailable after which nothing is counted.
 */
export async function proveHolder(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id'>,
  { caisse, person }: Holder,
  { currentPassword: password, journey }: { readonly currentPassword: string; readonly journey: string },
): Promise<Refusal | undefined> {
  const { throttles, passwordLine } = services;
  const leave = passwordLine.enter();
  if (leave === undefined) return refuse('busy');
  try {
    const holder = countedHolder({ caisse, person });
    const refusal = await countOrRefuse(services, currentPasswordRule, holder);
    if (refusal !== undefined) return refusal;
    const { kind } = await comparePassword(services, { kiosk, caisse, person, password, journey }, async () => {
      await throttles.giveBack(currentPasswordRule, holder);
    });
    if (kind !== 'right') return refuse('doesNotMatch');
    await throttles.lift(currentPasswordRule, holder);
    return undefined;
  } finally {
    leave();
  }
}
