import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import type { Capability } from '../caisses/caisse.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { GatewayModule } from '../server/module.ts';
import { offerWays, raiseAccount, sendRaisingCode } from './raise-account.ts';
import type { RaisingServices } from './services.ts';

const neededOfCaisse = ['people', 'contacts', 'accounts'] as const satisfies readonly Capability[];

/** The handlers ask the caisse themselves whether the account is as it was. */
const inHandler = { checksAccount: 'inHandler' } as const;

/** « Confirmer que c'est bien vous »: raises an open account to `strong` by a second factor. */
export function raisingModule(services: RaisingServices): GatewayModule {
  return {
    name: 'raising',
    servicesNeed: { raiseAccount: neededOfCaisse },
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        waysToRaiseRoute,
        async ({ body, kiosk }) => await offerWays(services, { kiosk, ...body }),
        inHandler,
      );
      registerAccountRoute(
        server,
        services,
        sendRaisingCodeRoute,
        async ({ body: { contact, ...account }, kiosk }) =>
          await sendRaisingCode(services, { kiosk, ...account }, contact),
        inHandler,
      );
      registerAccountRoute(
        server,
        services,
        raiseAccountRoute,
        async ({ body: { proof, ...account }, kiosk }) => await raiseAccount(services, { kiosk, ...account }, proof),
        inHandler,
      );
    },
  };
}
