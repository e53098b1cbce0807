import type { RandomBytes } from '#domain/random.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { allotmentReader } from '../fleet/allotments.ts';
import type { IntakeServices } from '../intake/envelopes.ts';
import type { Notices } from '../messages/notices.ts';
import type { SmsSender } from '../messages/sms.ts';

/** What the code services work with: the gateway's foundation, the caisses, the ways to reach people. */
export interface CodeServices
  extends IntakeServices, Pick<GatewayDependencies, 'configuration' | 'clock' | 'jobs' | 'throttles' | 'metrics'> {
  readonly caisses: Caisses;
  /** The allotment with this identifier. */
  readonly allotment: ReturnType<typeof allotmentReader>;
  readonly notices: Notices;
  readonly sms: SmsSender;
  readonly random: RandomBytes;
  /** Where to use a code, in letters and without scheme. */
  readonly codeAddress: string;
}
