import type { VisitorToken, SessionId } from '#contract/identifiers.ts';
import type { AnswerOf, BodyOf, Route } from '#contract/routes/route.ts';
import type { AccountAct } from '#domain/account/acts.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { Capability } from '../caisses/caisse.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, Refusal } from '../server/problems.ts';
import { registerGuardedRoute, type GatewayServer } from '../server/routing.ts';
import { findSession, type AccountSession } from '../visitors/account-sessions.ts';
import { sessionThatMay } from '../visitors/session-that-may.ts';
import { placeOnKiosk, type KioskPlace } from '../visitors/session-place.ts';
import { currentSession, type SessionServices, type Shown } from './current-session.ts';

/** A route of an account that is open on a kiosk. */
export type AccountRoute = Route & { readonly level: 'kiosk'; readonly act: AccountAct };

interface AccountBody {
  readonly token: VisitorToken;
  readonly sessionId: SessionId;
}

/** What a handler of an account gets: the session of its visitor, which may do what the route is for. */
export interface AccountCall<R extends AccountRoute> {
  readonly body: BodyOf<R>;
  readonly kiosk: Pick<VerifiedKiosk, 'id' | 'keyId' | 'site'>;
  readonly place: KioskPlace;
  readonly session: AccountSession;
}

interface Options {
  /** `inHandler`: the handler asks the caisse itself whether the account is as it was. */
  readonly checksAccount?: 'inHandler';
  /** Refused where the hall does not offer it for the caisse of the account. */
  readonly service?: JourneyId;
  /** Refused alike at a caisse that lacks it. */
  readonly needs?: Capability;
}

/**
 * Serves a route of open accounts. Before its handler: the token is that of this kiosk and visit and in time, the account is
 * as it was when it was opened, the session may do the act that the route names, and the hall offers its service.
 */
export function registerAccountRoute<R extends AccountRoute>(
  server: GatewayServer,
  services: SessionServices,
  route: R,
  handler: (call: AccountCall<R>) => Promise<AnswerOf<R> | Refusal>,
  { checksAccount, service, needs }: Options = {},
): void {
  registerGuardedRoute(
    server,
    route,
    async ({ body, kiosk: signer }) => {
      const { token, sessionId } = body as unknown as AccountBody;
      const kiosk = signer as VerifiedKiosk;
      const place = placeOnKiosk(kiosk, sessionId);
      const session = await enterAccount(services, route.act, { token, place }, checksAccount);
      if (session instanceof Refusal) return session;
      const isOffered =
        (service === undefined || mayActFor(kiosk.site, session.caisse, service)) &&
        (needs === undefined || services.caisses[session.caisse].capabilities.includes(needs));
      return isOffered ? { body, kiosk, place, session } : refuse('notOfferedHere');
    },
    async (call) => await orCaisseUnavailable(async () => await handler(call)),
  );
}

/** The session of an account for one act; or why it is refused. */
export async function enterAccount(
  services: SessionServices,
  act: AccountAct,
  shown: Shown,
  checksAccount?: Options['checksAccount'],
): Promise<AccountSession | Refusal> {
  return await orCaisseUnavailable(async () => {
    const session =
      checksAccount === 'inHandler'
        ? await findSession(services.database, shown.token, shown.place, services.clock.now())
        : await currentSession(services, shown);
    if (session === undefined) return refuse('sessionOver');
    return (await sessionThatMay(services, session, act)) ?? refuse('notAllowed');
  });
}
