import type { GatewayModule } from '../server/module.ts';
import type { PublicGuards } from '../visitors/public-guards.ts';
import { neededOfCaisse } from './eligible-person.ts';
import { undoResetsOf } from './kiosk-compromised.ts';
import { registerSendLink } from './password-links.ts';
import { registerResetRoutes } from './routes.ts';
import type { OnPasswordSet, ResetServices } from './services.ts';

/**
 * Forgotten passwords: renewed by one-time codes, or by links.
 *
 * @param onPasswordSet told of each password that a reset has set, and what it descends from.
 */
export function passwordResetsModule(
  services: Omit<ResetServices, 'onPasswordSet'>,
  guards: PublicGuards,
  onPasswordSet: OnPasswordSet = async () => {},
): GatewayModule {
  const resetServices = { ...services, onPasswordSet };
  registerSendLink(resetServices);
  return {
    name: 'password resets',
    servicesNeed: { forgottenPassword: neededOfCaisse },
    registerRoutes: (server) => registerResetRoutes(server, resetServices, guards),
    kioskCompromised: async (transaction, event) => await undoResetsOf(services, transaction, event),
  };
}
