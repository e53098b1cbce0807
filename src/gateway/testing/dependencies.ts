import { sites } from '#kiosk-config/sites.ts';
import type { Configuration } from '../server/configuration.ts';
import type { Database } from '../database/database.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { databaseJobs } from '../jobs/database-jobs.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { silentLog } from '../server/logging.ts';
import { createMetrics } from '../server/metrics.ts';
import { databaseThrottles } from '../throttles/database-throttles.ts';
import { databaseTimeOf, manualClock, type ManualClock } from './manual-clock.ts';

/** The configuration of a demonstration gateway; a test changes the part under test. */
export const testConfiguration: Configuration = {
  mode: 'demonstration',
  host: '127.0.0.1',
  port: 8080,
  publicUrl: 'http://localhost:8080',
  dataDir: '/nonexistent/data',
  database: { kind: 'memory' },
  keysFile: '/nonexistent/keys.json',
  parametersFile: '/nonexistent/parameters.json',
  smsUrl: undefined,
  smtpUrl: undefined,
  mailFrom: 'Borne multiservice <ne-pas-repondre@example.org>',
  franceConnect: undefined,
  metricsToken: undefined,
  trustedProxies: [],
  logLevel: 'info',
  sites,
  distDir: '/nonexistent/dist',
  version: '0.0.0-test',
};

export type TestDependencies = GatewayDependencies & { readonly clock: ManualClock };

/** A whole set of dependencies on a database, with fresh keys and a clock turned by hand. */
export async function testDependencies(
  database: Database,
  overrides: Partial<TestDependencies> = {},
): Promise<TestDependencies> {
  const clock = overrides.clock ?? manualClock();
  const keys = overrides.keys ?? (await keysInMemory(clock.now()));
  const base = {
    configuration: testConfiguration,
    log: silentLog,
    metrics: createMetrics(),
    ...overrides,
    clock,
    keys,
    database,
  };
  return {
    ...base,
    throttles: overrides.throttles ?? databaseThrottles({ ...base, time: databaseTimeOf(clock) }),
    jobs: overrides.jobs ?? databaseJobs(base),
  };
}
