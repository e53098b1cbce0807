import { foundationModules } from '../modules.ts';
import type { Database } from '../database/database.ts';
import type { GatewayModule } from '../server/module.ts';
import type { GatewayServer } from '../server/routing.ts';
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
): Promise<TestServer> {
  const deps = await testDependencies(database, overrides);
  // Slow is no failure of a test.
  const eventLoopLimitMs = 0;
  return { server: await buildServer(deps, [...foundationModules(deps, modules), ...modules], eventLoopLimitMs), deps };
}
