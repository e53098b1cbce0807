import type { PasswordLine } from '../accounts/services.ts';
import type { Notices } from '../messages/notices.ts';
import type { OneTimeCodeServices } from '../one-time-codes/services.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What creations of accounts work with. */
export interface CreationServices
  extends OneTimeCodeServices, Pick<GatewayDependencies, 'configuration' | 'throttles' | 'log'> {
  readonly notices: Notices;
  /** Shared with signing in: what a caisse hashes at once is bounded as a whole. */
  readonly passwordLine: PasswordLine;
  /** The demonstration reader counts in demonstration only. */
  readonly demonstration: boolean;
}
