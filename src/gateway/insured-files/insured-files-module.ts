import { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from '#contract/routes/insured-file.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import { neededOfAccounts } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import { showHealthPayments, showInsuredOverview, showPrevention } from './show-insured-file.ts';

const service = 'ameliAccount';
const ofFile = { service, needs: 'insuredFile' } as const;

/** The ameli account: the file of an insured person at a Cpam (#275–#303). */
export function insuredFilesModule(services: AccountServices): GatewayModule {
  return {
    name: 'insuredFiles',
    servicesNeed: { [service]: [...neededOfAccounts, 'insuredFile'] },
    registerRoutes(server) {
      registerAccountRoute(
        server,
        services,
        insuredOverviewRoute,
        async (call) => await showInsuredOverview(services, call),
        ofFile,
      );
      registerAccountRoute(
        server,
        services,
        healthPaymentsRoute,
        async (call) => await showHealthPayments(services, call),
        ofFile,
      );
      registerAccountRoute(
        server,
        services,
        preventionRoute,
        async (call) => await showPrevention(services, call),
        ofFile,
      );
    },
  };
}
