import {
  accountHistoryRoute,
  changePasswordRoute,
  keepAccountRoute,
  signInRoute,
} from '#contract/routes/account-session.ts';
import {
  authorisationsRoute,
  chooseFileRoute,
  giveAuthorisationRoute,
  withdrawAuthorisationRoute,
} from '#contract/routes/authorisations.ts';
import { neededOfAccounts } from '../caisses/caisse.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { GatewayModule } from '../server/module.ts';
import { refuse } from '../server/problems.ts';
import { registerRoute } from '../server/routing.ts';
import { accountHistory } from './account-history.ts';
import { registerAccountRoute } from './account-routes.ts';
import { chooseFile, giveAuthorisation, seeAuthorisations, withdrawAuthorisation } from './authorisations.ts';
import { changePassword } from './change-password.ts';
import { keepAccount } from './keep-account.ts';
import type { AccountServices } from './services.ts';
import { signIn } from './sign-in.ts';

const ofAuthorisations = { service: 'authorisations', needs: 'authorisations' } as const;

/** Accounts on a kiosk: signing in with a password, and what an open account may do. */
export function accountsModule(services: AccountServices): GatewayModule {
  return {
    name: 'accounts',
    servicesNeed: {
      signIn: neededOfAccounts,
      manageAccount: neededOfAccounts,
      authorisations: [...neededOfAccounts, 'authorisations'],
    },
    registerRoutes(server) {
      registerRoute(server, signInRoute, async ({ body, kiosk }) =>
        mayActFor(kiosk.site, body.caisse, 'signIn') ? await signIn(services, kiosk, body) : refuse('notOfferedHere'),
      );
      registerAccountRoute(
        server,
        services,
        keepAccountRoute,
        async ({ body: { token }, place }) => await keepAccount(services, { token, place }),
        // A caisse that does not answer closes no account.
        { checksAccount: 'inHandler' },
      );
      registerAccountRoute(
        server,
        services,
        changePasswordRoute,
        async ({ body, kiosk }) => await changePassword(services, kiosk, body),
        // A repeat of a change asks for its outcome, whatever the password is now.
        { checksAccount: 'inHandler' },
      );
      registerAccountRoute(
        server,
        services,
        accountHistoryRoute,
        async ({ session }) => await accountHistory(services, session),
        { service: 'manageAccount' },
      );
      registerAccountRoute(
        server,
        services,
        authorisationsRoute,
        async (call) => await seeAuthorisations(services, call),
        ofAuthorisations,
      );
      registerAccountRoute(
        server,
        services,
        giveAuthorisationRoute,
        async (call) => await giveAuthorisation(services, call),
        ofAuthorisations,
      );
      registerAccountRoute(
        server,
        services,
        withdrawAuthorisationRoute,
        async (call) => await withdrawAuthorisation(services, call),
        ofAuthorisations,
      );
      registerAccountRoute(
        server,
        services,
        chooseFileRoute,
        async (call) => await chooseFile(services, call),
        ofAuthorisations,
      );
    },
  };
}
