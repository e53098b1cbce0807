import { fileOverviewRoute, ownDataRoute, paymentsRoute } from '#contract/routes/file.ts';
import { simulationAnswersRoute } from '#contract/routes/simulation-answers.ts';
import { registerAccountRoute } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import { neededOfAccounts } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import { showFile, showOwnData, showPayments } from './show-file.ts';
import { tellSimulationAnswers } from './tell-simulation-answers.ts';

const service = 'myAccount';
const ofFile = { service, needs: 'file' } as const;

/**
 * « Mon Compte »: the file of a Caf, what is of a person alone (#1–#58), and what of it a simulation takes over (#201): where the
 * hall does not offer « Mon Compte », nothing of a file.
 */
export function filesModule(services: AccountServices): GatewayModule {
  return {
    name: 'files',
    servicesNeed: { [service]: [...neededOfAccounts, 'file'] },
    registerRoutes(server) {
      registerAccountRoute(server, services, fileOverviewRoute, async (call) => await showFile(services, call), ofFile);
      registerAccountRoute(server, services, paymentsRoute, async (call) => await showPayments(services, call), ofFile);
      registerAccountRoute(server, services, ownDataRoute, async (call) => await showOwnData(services, call), ofFile);
      registerAccountRoute(
        server,
        services,
        simulationAnswersRoute,
        async (call) => await tellSimulationAnswers(services, call),
        ofFile,
      );
    },
  };
}
