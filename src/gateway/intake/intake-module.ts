import { outboxRoute } from '#contract/routes/outbox.ts';
import type { GatewayModule } from '../server/module.ts';
import { registerRoute } from '../server/routing.ts';
import type { IntakeServices } from './envelopes.ts';
import type { ItemHandlers } from './items.ts';
import { outboxReceiver } from './outbox.ts';

/** Receives sealed items from the outboxes of kiosks and hands each to the feature it is about. */
export function intakeModule(services: IntakeServices, handlers: ItemHandlers): GatewayModule {
  const outbox = outboxReceiver(services, handlers);
  return {
    name: 'intake',
    registerRoutes(server) {
      registerRoute(server, outboxRoute, async ({ body, kiosk }) => ({
        results: await outbox.receiveAll(body.items, kiosk.record),
      }));
    },
  };
}
