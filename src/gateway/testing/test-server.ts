import { foundationModules } from '../modules.ts';
import type { Database } from '../database/database.ts';
import type { GatewayModule } from '../server/module.ts';
import type { GatewayServer } from '../server/routing.ts';
import { serverLimits, type ServerLimits } from '../server/limits.ts';
import { buildServer } from '../server/server.ts';
import { testDependencies, type TestDependencies } from './dependencies.ts';

export interface TestServer {
  readonly server: GatewayServer;
  readonly deps: TestDependencies;
}

/** A whole server on a database, for `inject`: it listens nowhere and starts no background work. */
export async function testServer(
  database: Database,
  overrides: Partial<TestDependencies> = {},
  modules: readonly GatewayModule[] = [],
  limits: Partial<ServerLimits> = {},
): Promise<TestServer> {
  const deps = await testDependencies(database, overrides);
  // Slow is no failure of a test.
  const testLimits = { ...serverLimits, eventLoopDelayMs: 0, ...limits };
  return { server: await buildServer(deps, [...foundationModules(deps, modules), ...modules], testLimits), deps };
}
