import type { Caisses } from '../caisses/caisses.ts';
import type { Notices } from '../messages/notices.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What raising an account works with. */
export interface RaisingServices extends Pick<
  GatewayDependencies,
  'configuration' | 'clock' | 'database' | 'keys' | 'throttles' | 'jobs'
> {
  readonly caisses: Caisses;
  readonly notices: Notices;
  /** The demonstration's card reader proves something here alone (SECURITY « Demonstration »). */
  readonly demonstration: boolean;
}
