import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayModule } from '../server/module.ts';
import { registerVerifierJobs } from './verifier-jobs.ts';

/** Agents: what lets a kiosk know their PIN is made in the background. */
export function staffModule(deps: GatewayDependencies): GatewayModule {
  registerVerifierJobs(deps);
  return { name: 'staff' };
}
