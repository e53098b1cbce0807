import {
  chooseProtectedPersonRoute,
  guardianSignInRoute,
  protectedPeopleRoute,
} from '#contract/routes/guardianships.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { Capability } from '../caisses/caisse.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse } from '../server/problems.ts';
import { registerRoute } from '../server/routing.ts';
import { guardianSignIn } from './guardian-sign-in.ts';
import { chooseProtectedPerson, seeProtectedPeople } from './protected-people.ts';

const neededOfCaisse = ['accounts', 'guardianships'] as const satisfies readonly Capability[];

const ofGuardians = { service: 'protectedPeople', needs: 'guardianships' } as const;

/** « Espace tuteur » (#151): a guardian signs in with credentials of their own and chooses for whom they act. */
export function guardianshipsModule(services: AccountServices): GatewayModule {
  return {
    name: 'guardianships',
    servicesNeed: { guardianSignIn: neededOfCaisse, protectedPeople: neededOfCaisse },
    registerRoutes(server) {
      registerRoute(server, guardianSignInRoute, async ({ body, kiosk }) =>
        mayActFor(kiosk.site, body.caisse, 'guardianSignIn') &&
        services.caisses[body.caisse].capabilities.includes('guardianships')
          ? await guardianSignIn(services, kiosk, body)
          : refuse('notOfferedHere'),
      );
      registerAccountRoute(
        server,
        services,
        protectedPeopleRoute,
        async (call) => await seeProtectedPeople(services, call),
        ofGuardians,
      );
      registerAccountRoute(
        server,
        services,
        chooseProtectedPersonRoute,
        async (call) => await chooseProtectedPerson(services, call),
        ofGuardians,
      );
    },
  };
}
