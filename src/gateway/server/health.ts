import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { liveRoute, readyRoute } from '#contract/routes/health.ts';
import { missingMigrations } from '../database/migrate.ts';
import type { Configuration } from './configuration.ts';
import type { GatewayDependencies } from './dependencies.ts';
import { isLocalRequest } from '../fleet/local-request.ts';
import { answerRefusal, refuse } from './problems.ts';
import { registerRoute, NotReady, type GatewayServer } from './routing.ts';

/** An answer slower than this counts as none: a load balancer does not wait longer. */
const databaseLimitMs = 2_000;

/** Anybody may ask, and each look costs the database a statement: one serves all probes for this long. */
const lookLastsMs = 1_000;

/** Whether the process runs, whether it can serve, and its figures. */
export function registerHealthRoutes(server: GatewayServer, deps: GatewayDependencies): void {
  registerRoute(server, liveRoute, async () => ({ status: 'live' as const, version: deps.configuration.version }));

  const database = databaseWatch(deps);
  registerRoute(server, readyRoute, async () => {
    const parts = { database: await database(), jobs: deps.jobs.state() };
    const isReady = parts.database === 'up' && parts.jobs === 'up';
    return isReady ? { status: 'ready' as const, parts } : new NotReady({ status: 'notReady' as const, parts });
  });

  server.get(
    '/api/metrics',
    { schema: { hide: true }, config: { template: '/api/metrics' } },
    async (request, reply) => {
      if (!mayReadMetrics(request, deps.configuration)) return answerRefusal(reply, refuse('notFound'));
      return reply.type(deps.metrics.contentType).send(await deps.metrics.render());
    },
  );
}

/** The state of the database as of at most a second ago; probes that come together wait for one look. */
function databaseWatch(deps: GatewayDependencies): () => Promise<'up' | 'down'> {
  let last: { readonly atMs: number; readonly state: Promise<'up' | 'down'> } | undefined;
  return async () => {
    const nowMs = deps.clock.monotonicMs();
    if (last === undefined || nowMs - last.atMs >= lookLastsMs) last = { atMs: nowMs, state: databaseState(deps) };
    return await last.state;
  };
}

/** Up: it answers in time and has run every migration of this build. */
async function databaseState({ database, clock }: GatewayDependencies): Promise<'up' | 'down'> {
  const answered = new AbortController();
  const check = missingMigrations(database).then(
    (missing) => (missing.length === 0 ? 'up' : 'down'),
    () => 'down' as const,
  );
  const late = clock.sleep(databaseLimitMs, answered.signal).then(() => 'down' as const);
  try {
    return await Promise.race([check, late]);
  } finally {
    answered.abort();
  }
}

/**
 * With the operator's token; in demonstration also from this machine. In production a proxy stands on this machine, and
 * everybody behind it would look local.
 */
function mayReadMetrics(request: FastifyRequest, configuration: Configuration): boolean {
  const { metricsToken: token, mode } = configuration;
  const given = Buffer.from(request.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${token ?? ''}`);
  const hasToken = token !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
  return hasToken || (mode === 'demonstration' && isLocalRequest(request, configuration));
}
