import {
  accountHistoryRoute,
  changePasswordRoute,
  keepAccountRoute,
  signInRoute,
} from '#contract/routes/account-session.ts';
import type { Capability } from '../caisses/caisse.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse } from '../server/problems.ts';
import { registerRoute } from '../server/routing.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { accountHistory } from './account-history.ts';
import { changePassword } from './change-password.ts';
import { keepAccount } from './keep-account.ts';
import type { AccountServices } from './services.ts';
import { signIn } from './sign-in.ts';

const neededOfCaisse = ['people', 'contacts', 'accounts'] as const satisfies readonly Capability[];

/** Accounts on a kiosk: signing in with a password, and what an open account may do. */
export function accountsModule(services: AccountServices): GatewayModule {
  return {
    name: 'accounts',
    servicesNeed: { signIn: neededOfCaisse, manageAccount: neededOfCaisse },
    registerRoutes(server) {
      registerRoute(server, signInRoute, async ({ body, kiosk }) =>
        mayActFor(kiosk.site, body.caisse, 'signIn') ? await signIn(services, kiosk, body) : refuse('notOfferedHere'),
      );
      registerRoute(server, keepAccountRoute, async ({ body, kiosk }) => {
        const { token, sessionId } = body;
        return await keepAccount(services, { token, place: placeOnKiosk(kiosk, sessionId) });
      });
      registerRoute(
        server,
        changePasswordRoute,
        async ({ body, kiosk }) => await changePassword(services, kiosk, body),
      );
      registerRoute(server, accountHistoryRoute, async ({ body, kiosk }) => {
        const { token, sessionId } = body;
        return await accountHistory(services, kiosk, { token, place: placeOnKiosk(kiosk, sessionId) });
      });
    },
  };
}
