import { gatewayModules } from '../modules.ts';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { connect } from '../database/connect.ts';
import { databaseTime } from '../database/database-time.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { settleInstallation } from '../installation/installation.ts';
import { markKeyFile } from '../keys/key-file-mark.ts';
import type { LivingKeys } from '../keys/keys.ts';
import type { GatewayDependencies } from './dependencies.ts';
import { databaseJobs } from '../jobs/database-jobs.ts';
import { openKeys } from '../keys/open-keys.ts';
import type { EventLog } from './logging.ts';
import { createMaintenance } from './maintenance.ts';
import { createMetrics } from './metrics.ts';
import type { GatewayModule } from './module.ts';
import { buildServer } from './server.ts';
import { databaseThrottles } from '../throttles/database-throttles.ts';

/** A client that has not read its answer after so long is cut off when the gateway stops. */
const drainLimitMs = 10_000;

/** Everything the gateway works with, open, and nothing running yet. */
export interface Foundation {
  readonly dependencies: GatewayDependencies;
  readonly engine: 'embedded' | 'postgresql';
  readonly startMaintenance: () => void;
  /** Ends background work, then closes the database. */
  close(): Promise<void>;
}

/**
 * Opens database and keys and brings the schema up to this build.
 *
 * @throws FolderInUse, SchemaMismatch, InstallationMismatch, KeyFileError, or the database's own error.
 */
export async function openFoundation(configuration: Configuration, clock: Clock, log: EventLog): Promise<Foundation> {
  const opened = await connect(configuration.database, clock);
  const keys = await prepare(configuration, opened.kysely, clock, log).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  const metrics = createMetrics({ processMetrics: true });
  const shared = { configuration, clock, log, metrics, keys, database: opened.kysely };
  const throttles = databaseThrottles({ ...shared, time: databaseTime });
  const jobs = databaseJobs(shared);
  const dependencies: GatewayDependencies = { ...shared, throttles, jobs };
  const maintenance = createMaintenance(dependencies, keys);
  return {
    dependencies,
    engine: opened.engine,
    startMaintenance: maintenance.start,
    async close() {
      await maintenance.stop();
      await jobs.stop();
      await opened.close();
    },
  };
}

/** Brings the schema up to this build, makes sure that database and keys are of this mode, opens the keys. */
async function prepare(
  { keysFile, mode }: Configuration,
  database: Database,
  clock: Clock,
  log: EventLog,
): Promise<LivingKeys> {
  for (const migration of await migrate(database, clock)) log.event({ event: 'migrated', migration });
  const now = clock.now();
  await settleInstallation({ database, keysFile }, mode, now);
  const keys = await openKeys({ path: keysFile, now, createWhenMissing: mode === 'demonstration' });
  await markKeyFile(keysFile, mode);
  return keys;
}

/** A gateway that serves. */
export interface RunningGateway {
  /** Where it listens, as this machine reaches it. */
  readonly localUrl: string;
  readonly modules: readonly GatewayModule[];
  /** Stops accepting, answers what was begun, ends background work, closes the database. */
  stop(): Promise<void>;
}

/** Starts serving on an open foundation. What was started is stopped again when a later step fails. */
export async function serve({ dependencies, startMaintenance, close }: Foundation): Promise<RunningGateway> {
  const { clock, configuration, jobs } = dependencies;
  const modules = await gatewayModules(dependencies);
  const stopModules = async () => {
    // The last one started uses those before it.
    for (const module of modules.toReversed()) await module.stop?.();
  };
  try {
    const server = await buildServer(dependencies, modules);
    for (const module of modules) await module.start?.();
    jobs.start();
    startMaintenance();
    await server.listen({ host: configuration.host, port: configuration.port });
    return {
      localUrl: `http://localhost:${configuration.port}`,
      modules,
      async stop() {
        const drained = new AbortController();
        void clock.sleep(drainLimitMs, drained.signal).then(() => {
          if (!drained.signal.aborted) server.server.closeAllConnections();
        });
        await server.close();
        drained.abort();
        await stopModules();
        await close();
      },
    };
  } catch (error) {
    await stopModules();
    await close();
    throw error;
  }
}
