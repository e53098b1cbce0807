import { messagesRoute, openMessageRoute } from '#contract/routes/messages.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import { neededOfAccounts } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import { listMessages, openMessage } from './show-messages.ts';

const service = 'messages';
const ofMessages = { service, needs: 'messages' } as const;

/** « Mes messages »: what a caisse and a person wrote to each other (#6, #292). What the gateway itself sends is in `messages/`. */
export function caisseMessagesModule(services: AccountServices): GatewayModule {
  return {
    name: 'caisseMessages',
    servicesNeed: { [service]: [...neededOfAccounts, 'messages'] },
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        messagesRoute,
        async (call) => await listMessages(services, call),
        ofMessages,
      );
      registerAccountRoute(
        server,
        services,
        openMessageRoute,
        async (call) => await openMessage(services, call),
        ofMessages,
      );
    },
  };
}
