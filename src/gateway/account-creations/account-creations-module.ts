import type { GatewayModule } from '../server/module.ts';
import { registerFinishOpening } from './finish-opening.ts';
import { undoCreationsOf } from './kiosk-compromised.ts';
import { neededOfCaisse, registerCreationRoutes, service } from './routes.ts';
import type { CreationServices } from './services.ts';

/** Accounts that people create themselves: a typed contact proven by a code, a person proven in another way, a password. */
export function accountCreationsModule(services: CreationServices): GatewayModule {
  registerFinishOpening(services);
  return {
    name: 'account creations',
    servicesNeed: { [service]: neededOfCaisse },
    registerRoutes: (server) => registerCreationRoutes(server, services),
    kioskCompromised: async (transaction, event) => await undoCreationsOf(services, transaction, event),
  };
}
