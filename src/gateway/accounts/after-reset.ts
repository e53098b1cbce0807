import type { PasswordAncestor } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OnPasswordSet, PasswordAncestry } from '../password-resets/services.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { recordEvents } from '../visitors/account-events.ts';
import { endSessionsOf } from '../visitors/end-sessions.ts';
import { recordAncestry } from '../visitors/ancestry.ts';

/**
 * What a forgotten password that was renewed means for the account: every session of the person at that caisse ends, and the
 * way by which the reset was proven raises nothing for seven days (SECURITY « Identity and levels »).
 */
export function noteResetPassword({ configuration }: Pick<GatewayDependencies, 'configuration'>): OnPasswordSet {
  return async (transaction, { caisse, person, at, kioskId, ancestry }) => {
    const holder = { caisse, person };
    await endSessionsOf(transaction, holder);
    await recordAncestry(transaction, holder, at, [ancestorOf(ancestry, at)]);
    await recordEvents(transaction, configuration.sites, [{ ...holder, kind: 'passwordChanged', at, kioskId }]);
  };
}

/** A contact without a name may be any: then nothing vouches. */
function ancestorOf({ factor, contact }: PasswordAncestry, since: EpochMs): PasswordAncestor {
  if (factor === 'letter') return { kind: factor, since };
  return contact === null ? { kind: 'unknown', since } : { kind: factor, digest: contact.toString('utf8'), since };
}
