import { CaisseUnavailable } from '../caisses/caisse.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { keepSession } from '../visitors/account-sessions.ts';
import type { GivenToken } from '../visitors/session-place.ts';
import { currentSession, type Shown } from './current-session.ts';
import type { AccountServices } from './services.ts';

/**
 * The visitor is still at the kiosk: two more minutes, never past the twentieth. A caisse that does not answer closes no
 * account: nothing of it can be shown meanwhile.
 */
export async function keepAccount(
  services: AccountServices,
  shown: Shown,
): Promise<Omit<GivenToken, 'token'> | Refusal> {
  const isCurrent = await currentSession(services, shown).then(
    (session) => session !== undefined,
    (error: unknown) => {
      if (error instanceof CaisseUnavailable) return true;
      throw error;
    },
  );
  const kept = isCurrent
    ? await keepSession(services.database, shown.token, shown.place, services.clock.now())
    : undefined;
  return kept ?? refuse('sessionOver');
}
