import type { PGlite, Results } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Clock } from '../server/clock.ts';
import { mutex, type Release } from './mutex.ts';

/** A caller that waits this long for the one connection has most likely deadlocked with itself. */
const acquireTimeoutMs = 20_000;

/** Kysely over PGlite: PostgreSQL's own SQL on the single connection of an embedded engine. */
export function pgliteDialect(pglite: PGlite, clock: Pick<Clock, 'sleep'>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(pglite, clock),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

interface HeldConnection extends DatabaseConnection {
  readonly release: Release;
}

/**
 * Hands the one connection to one caller at a time, in order of arrival. A query outside a transaction waits
 * until the running transaction has ended, as it would for a lock on a real server.
 */
function pgliteDriver(pglite: PGlite, clock: Pick<Clock, 'sleep'>): Driver {
  const turn = mutex(clock, acquireTimeoutMs);
  const run = (sql: string, connection: DatabaseConnection) => connection.executeQuery(CompiledQuery.raw(sql));
  return {
    init: async () => {
      await pglite.waitReady;
    },
    acquireConnection: async (): Promise<HeldConnection> => {
      const release = await turn.acquire();
      return { ...pgliteConnection(pglite), release };
    },
    releaseConnection: async (connection) => {
      (connection as HeldConnection).release();
    },
    beginTransaction: async (connection, settings) => {
      await run(beginStatement(settings), connection);
    },
    commitTransaction: async (connection) => {
      await run('commit', connection);
    },
    rollbackTransaction: async (connection) => {
      await run('rollback', connection);
    },
    destroy: async () => {
      const release = await turn.acquire();
      await pglite.close();
      release();
    },
  };
}

function pgliteConnection(pglite: PGlite): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const result = isScript(query)
        ? await lastOf(pglite.exec(query.sql))
        : await pglite.query<Row>(query.sql, [...query.parameters]);
      return {
        rows: result.rows as Row[],
        numAffectedRows: BigInt(result.affectedRows ?? 0),
      };
    },
    async *streamQuery(): AsyncGenerator<never> {
      throw new Error('the embedded database does not stream');
    },
  };
}

/** Written by hand and without parameters: it may hold several statements, which only `exec` takes. */
function isScript(query: CompiledQuery): boolean {
  return query.query.kind === 'RawNode' && query.parameters.length === 0;
}

async function lastOf(results: Promise<readonly Results[]>): Promise<Pick<Results, 'rows' | 'affectedRows'>> {
  return (await results).at(-1) ?? { rows: [], affectedRows: 0 };
}

function beginStatement(settings: TransactionSettings): string {
  const isolation = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
  const access = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`;
  return `begin${isolation}${access}`;
}
