import { parametersRoute } from '#contract/routes/parameters.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import type { ParameterFile } from './parameter-file.ts';

/** The signed parameters, for kiosks that a contact told of them. */
export function registerParameterRoutes(server: GatewayServer, file: ParameterFile): void {
  registerRoute(server, parametersRoute, async () => ({ parameters: (await file.current())?.signed ?? null }));
}
