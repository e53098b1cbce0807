import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { GatewayDependencies } from './dependencies.ts';
import { registerErrors } from './errors.ts';
import { registerHealthRoutes } from './health.ts';
import { serverLimits, type ServerLimits } from './limits.ts';
import type { GatewayModule } from './module.ts';
import { registerOpenApi, registerOpenApiRoutes } from './openapi.ts';
import { refuse, refuseForNow, RefusalThrown } from './problems.ts';
import { registerRawBody } from './raw-body.ts';
import { registerRequestLog } from './request-log.ts';
import type { GatewayServer } from './routing.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerStaticFiles, releaseTrouble } from './static-files.ts';
import { answerUnreadable } from './unreadable-requests.ts';
import { addressPrefix } from '../throttles/subject-digest.ts';

const bodyLimitBytes = 65_536;
const noAddress = '/no-address';

/**
 * Builds the whole HTTP server without listening: `listen` serves it, `inject` tests it. Modules register their
 * routes in the order given.
 */
export async function buildServer(
  deps: GatewayDependencies,
  modules: readonly GatewayModule[],
  limits: ServerLimits = serverLimits,
): Promise<GatewayServer> {
  const { configuration } = deps;
  const isHttps = configuration.publicUrl.startsWith('https:');
  const server: GatewayServer = fastify({
    // Fastify's own log quotes URLs; ours is an allow-list (P21, P32).
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: limits.requestMs,
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookEveryMs,
      // Node would answer by itself, without our headers.
      requireHostHeader: false,
    },
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    clientErrorHandler: answerUnreadable(isHttps),
    // What is no address is answered as an unknown one: with every header, without its text.
    frameworkErrors: (_error, request, reply) => {
      request.raw.url = noAddress;
      server.routing(request.raw, reply.raw);
    },
  }).withTypeProvider<ZodTypeProvider>();
  server.server.maxConnections = limits.maxConnections;
  // Neither does Node refuse an expectation by itself: it is answered as the request it is.
  server.server.on('checkExpectation', (request, response) => server.routing(request, response));
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);

  registerErrors(server, deps.log);
  registerRequestLog(server, deps);
  await registerSecurityHeaders(server, isHttps);
  server.addHook('onRequest', async (request) => {
    // Every request of HTTP/1.1 names its host (RFC 9112, 3.2).
    if (request.raw.httpVersion === '1.1' && request.raw.headers.host === undefined) {
      throw new RefusalThrown(refuse('invalidInput', { fields: [] }));
    }
  });
  await registerLimits(server, limits);
  registerRawBody(server);
  await registerOpenApi(server, configuration.version);

  // After the plugins have been loaded, so that their hooks see these routes.
  await server.register(async (scope) => {
    const routes = scope.withTypeProvider<ZodTypeProvider>();
    registerHealthRoutes(routes, deps);
    registerOpenApiRoutes(routes, configuration.mode);
    for (const module of modules) await module.registerRoutes?.(routes);
    await registerStaticFiles(routes, configuration.distDir);
  });
  const trouble = configuration.mode === 'production' ? releaseTrouble(configuration.distDir) : undefined;
  if (trouble !== undefined) deps.log.warning({ event: trouble });
  await server.ready();
  return server;
}

async function registerLimits(server: GatewayServer, limits: ServerLimits): Promise<void> {
  await server.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    // Probes must be answered above all when the gateway is busy.
    pressureHandler: (request) => {
      const { level } = request.routeOptions.config;
      if (level === 'public' || level === 'kiosk') throw new RefusalThrown(refuse('unavailable'));
    },
  });
  await server.register(rateLimit, {
    global: true,
    max: limits.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => addressPrefix(request.ip),
    allowList: (request) => request.routeOptions.config.level !== 'public',
    errorResponseBuilder: (_request, { ttl }) => new RefusalThrown(refuseForNow({ retryAfterMs: ttl })),
  });
}
