import { parametersRoute } from '#contract/routes/parameters.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import type { ParameterFile } from './parameter-file.ts';

/** The signed parameters, fetched after a contact has named them. */
export function registerParameterRoutes(server: GatewayServer, file: ParameterFile): void {
  registerRoute(server, parametersRoute, async () => ({ parameters: (await file.current())?.signed ?? null }));
}
