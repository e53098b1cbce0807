import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayModule } from '../server/module.ts';
import type { GatewayServer } from '../server/routing.ts';
import { registerAgentCallRoutes } from './agent-call-routes.ts';
import { registerContactRoutes } from './contact-routes.ts';
import { registerEnrolmentRoutes } from './enrolment-routes.ts';
import { parameterFile } from './parameter-file.ts';
import { registerParameterRoutes } from './parameter-routes.ts';
import { registerSignedRequests } from './signed-requests.ts';

/** Kiosks: how they enrol, how their requests are verified, what they are told. Comes before all kiosk routes. */
export function registerFleet(
  server: GatewayServer,
  deps: GatewayDependencies,
  modules: readonly GatewayModule[],
): void {
  registerSignedRequests(server, deps);
  registerEnrolmentRoutes(server, deps);
  const parameters = parameterFile(deps.configuration.parametersFile, deps.log);
  registerContactRoutes(server, deps, modules, parameters);
  registerParameterRoutes(server, parameters);
  registerAgentCallRoutes(server, deps);
}
