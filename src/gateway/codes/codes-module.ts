import { MINUTE_MS } from '#domain/time/instant.ts';
import type { Capability } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import { followClaims } from './claims/follow-claims.ts';
import type { ClaimReceiver } from './claims/receive-claim.ts';
import { registerAccountLock } from './account-lock.ts';
import { keepHouse } from './housekeeping.ts';
import { undoCompromisedKiosk } from './kiosk-compromised.ts';
import { registerSendCode } from './requests/send-code.ts';
import { registerKioskRoutes } from './routes/kiosk-routes.ts';
import { registerPublicRoutes } from './routes/public-routes.ts';
import type { CodeServices } from './services.ts';
import type { PublicGuards } from '../visitors/public-guards.ts';

const housekeepingEveryMs = MINUTE_MS;

/** Cards are another matter: a site says by which ways a caisse knows people. */
const neededOfCaisse = ['people', 'contacts', 'accounts'] as const satisfies readonly Capability[];

/** Provisional codes: their issue (claims, requests), their use, their end by time and revocation. */
export function codesModule(services: CodeServices, claims: ClaimReceiver): GatewayModule {
  const { clock, log } = services;
  registerSendCode(services);
  registerAccountLock(services);
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function keepHouseForEver(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await keepHouse(services, claims.resume);
      } catch (error) {
        log.failure({ event: 'housekeepingFailed' }, error);
      }
      await clock.sleep(housekeepingEveryMs, stopping.signal);
    }
  }

  return {
    name: 'codes',
    servicesNeed: { provisionalCode: neededOfCaisse, codeUse: neededOfCaisse },
    registerRoutes: (server) => registerKioskRoutes(server, services),
    async start() {
      running = keepHouseForEver();
    },
    async stop() {
      stopping.abort();
      await running;
    },
    async kioskReported(kioskId) {
      // The next contact judges again: a fault here must not take the kiosk offline.
      await followClaims(services, kioskId).catch((error: unknown) =>
        log.failure({ event: 'claimsNotFollowed', kiosk: kioskId }, error),
      );
    },
    kioskCompromised: async (transaction, event) => await undoCompromisedKiosk(services, transaction, event),
  };
}

/** What phones do with a code: activate it, use it. */
export function phoneCodesModule(services: CodeServices, claims: ClaimReceiver, guards: PublicGuards): GatewayModule {
  return {
    name: 'phone codes',
    registerRoutes: (server) => registerPublicRoutes(server, services, claims, guards),
  };
}
