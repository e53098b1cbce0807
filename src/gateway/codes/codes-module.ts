import { MINUTE_MS } from '#domain/time/instant.ts';
import type { GatewayModule } from '../server/module.ts';
import type { ClaimReceiver } from './claims/receive-claim.ts';
import { keepHouse } from './housekeeping.ts';
import { registerAccountLock, undoCompromisedKiosk } from './kiosk-compromised.ts';
import { registerSendCode } from './requests/send-code.ts';
import { registerKioskRoutes } from './routes/kiosk-routes.ts';
import { registerPublicRoutes } from './routes/public-routes.ts';
import type { CodeServices } from './services.ts';
import { publicGuards } from '../visitors/public-guards.ts';

const housekeepingEveryMs = MINUTE_MS;

/** Provisional codes: how they come (claims, requests), how they are used, what time and revocation do to them. */
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
    registerRoutes(server) {
      registerKioskRoutes(server, services);
      registerPublicRoutes(server, services, claims, publicGuards(services));
    },
    async start() {
      running = keepHouseForEver();
    },
    async stop() {
      stopping.abort();
      await running;
    },
    kioskCompromised: async (transaction, event) => await undoCompromisedKiosk(services, transaction, event),
  };
}
