import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import type { Holder } from '../visitors/account-sessions.ts';
import { checkPassword, refusalOf } from './check-password.ts';
import type { AccountServices } from './services.ts';

/**
 * Whether the visitor of an open account is its holder, who knows the current password: whoever finds an account open does
 * nothing sensitive. Its tries count like those of a sign-in. Undefined when it is right.
 *
 * @param journey as agents are told it.
 * @throws CaisseUnavailable
 */
export async function proveHolder(
  services: AccountServices,
  kiosk: Pick<VerifiedKiosk, 'id'>,
  { caisse, person }: Holder,
  { currentPassword, journey }: { readonly currentPassword: string; readonly journey: string },
): Promise<Refusal | undefined> {
  const leave = services.passwordLine.enter();
  if (leave === undefined) return refuse('busy');
  try {
    const check = await checkPassword(services, { kiosk, caisse, person, password: currentPassword, journey });
    if (check.kind === 'right') return undefined;
    return check.kind === 'legacyRight' ? refuse('doesNotMatch') : refusalOf(check, refuseForNow);
  } finally {
    leave();
  }
}
