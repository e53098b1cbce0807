import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayModule } from '../server/module.ts';
import { registerAgentCallRoutes } from './agent-call-routes.ts';
import { registerContactRoutes } from './contact-routes.ts';
import { registerEnrolmentRoutes } from './enrolment-routes.ts';
import { parameterFile } from './parameter-file.ts';
import { registerParameterRoutes } from './parameter-routes.ts';
import { registerSignedAnswers } from './signed-answers.ts';
import { registerSignedRequests } from './signed-requests.ts';

/**
 * Kiosks: their enrolment, the verification of their requests, their contacts. Comes before all kiosk routes.
 *
 * @param others the modules that say which caisses answer, and what they can do.
 */
export function fleetModule(deps: GatewayDependencies, others: readonly GatewayModule[]): GatewayModule {
  const parameters = parameterFile(deps.configuration.parametersFile, deps.log);
  return {
    name: 'fleet',
    registerRoutes(server) {
      registerSignedRequests(server, deps);
      registerSignedAnswers(server, deps);
      registerEnrolmentRoutes(server, deps);
      registerContactRoutes(server, deps, others, parameters);
      registerParameterRoutes(server, parameters);
      registerAgentCallRoutes(server, deps);
    },
  };
}
