import type { SessionId, VisitorToken } from '#contract/identifiers.ts';
import { currentSession } from './current-session.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import { placeOnKiosk, type KioskPlace } from '../visitors/session-place.ts';
import type { AccountServices } from './services.ts';

/** A signed request about the account that is open at its kiosk. */
export interface AccountRequest {
  readonly kiosk: Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>;
  readonly sessionId: SessionId;
  readonly token: VisitorToken;
}

/** The account that is open here, where the hall offers this service for its caisse. */
export interface OpenedHere {
  readonly session: AccountSession;
  readonly place: KioskPlace;
}

/** @throws CaisseUnavailable */
export async function openedHere(
  services: Pick<AccountServices, 'database' | 'caisses' | 'clock'>,
  { kiosk, sessionId, token }: AccountRequest,
  service: 'raiseAccount' | 'manageAccount',
): Promise<OpenedHere | Refusal> {
  const place = placeOnKiosk(kiosk, sessionId);
  const session = await currentSession(services, { token, place });
  if (session === undefined) return refuse('sessionOver');
  if (session.stage !== 'open') return refuse('notAllowed');
  return mayActFor(kiosk.site, session.caisse, service) ? { session, place } : refuse('notOfferedHere');
}
