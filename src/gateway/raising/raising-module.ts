import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import { neededOfAccounts } from '../caisses/caisse.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { GatewayModule } from '../server/module.ts';
import { offerWays, raiseAccount, sendRaisingCode } from './raise-account.ts';
import type { RaisingServices } from './services.ts';

const service = 'raiseAccount';

/** « Confirmer que c'est bien vous »: raises an open account to `strong` by a second factor. */
export function raisingModule(services: RaisingServices): GatewayModule {
  return {
    name: 'raising',
    servicesNeed: { [service]: neededOfAccounts },
    registerRoutes(server) {
      registerAccountRoute(server, services, waysToRaiseRoute, async (call) => await offerWays(services, call), {
        service,
      });
      registerAccountRoute(
        server,
        services,
        sendRaisingCodeRoute,
        async (call) => await sendRaisingCode(services, call),
        { service },
      );
      registerAccountRoute(server, services, raiseAccountRoute, async (call) => await raiseAccount(services, call), {
        service,
      });
    },
  };
}
