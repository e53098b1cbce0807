import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import type { Database } from '../database/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Keys } from '../keys/keys.ts';
import type { EventLog } from './logging.ts';
import type { Metrics } from './metrics.ts';
import type { Throttles } from '../throttles/throttles.ts';

/** What every part of the gateway may use. Nothing else is shared, and nothing is reached through a global. */
export interface GatewayDependencies {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly database: Database;
  readonly keys: Keys;
  readonly throttles: Throttles;
  readonly jobs: Jobs;
  readonly log: EventLog;
  readonly metrics: Metrics;
}
