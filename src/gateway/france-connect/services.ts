import type { Caisses } from '../caisses/caisses.ts';
import type { Notices } from '../messages/notices.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { Provider } from './provider.ts';

/** What hand-overs work with. */
export interface HandOverServices extends Pick<
  GatewayDependencies,
  'configuration' | 'clock' | 'database' | 'keys' | 'log'
> {
  readonly caisses: Caisses;
  readonly notices: Notices;
  readonly random: RandomBytes;
  readonly provider: Provider;
}
