import { revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import { challengeRoute } from '#contract/routes/public-challenge.ts';
import type { Database } from '../database/database.ts';
import type { GatewayModule } from '../server/module.ts';
import { registerRoute } from '../server/routing.ts';
import type { PublicGuards } from './public-guards.ts';
import { endVisit } from './end-sessions.ts';
import { placeOnKiosk } from './session-place.ts';

/** What all visitors share: the end of a token on a kiosk, the challenge of a phone. */
export function visitorsModule(database: Database, guards: Pick<PublicGuards, 'challenge'>): GatewayModule {
  return {
    name: 'visitors',
    registerRoutes(server) {
      registerRoute(server, revokeVisitorTokenRoute, async ({ body, kiosk }) => {
        await endVisit(database, body.token, placeOnKiosk(kiosk, body.sessionId));
        return { status: 'over' } as const;
      });
      registerRoute(server, challengeRoute, async ({ request }) => await guards.challenge(request.ip));
    },
  };
}
