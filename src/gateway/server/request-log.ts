import type { GatewayDependencies } from './dependencies.ts';
import type { GatewayServer } from './routing.ts';

/** Logs and measures each answered request by its template: which route, which kiosk, how long, how it ended. */
export function registerRequestLog(server: GatewayServer, { log, metrics }: GatewayDependencies): void {
  server.addHook('onResponse', async (request, reply) => {
    const { template, level } = request.routeOptions.config;
    const route = template ?? (request.is404 ? 'none' : 'page');
    const durationMs = reply.elapsedTime;
    metrics.observeRequest({ method: request.method, route, status: reply.statusCode, durationMs });
    // Probes and files come all the time and say nothing.
    if (level === 'operations' || (route === 'page' && reply.statusCode < 400)) return;
    log.event({
      event: 'requestAnswered',
      method: request.method,
      route,
      status: reply.statusCode,
      durationMs,
      ...(request.kiosk === undefined ? {} : { kiosk: request.kiosk.id }),
    });
  });

  // API answers concern a person or the moment: no cache keeps a copy (P22).
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.template !== undefined) void reply.header('cache-control', 'no-store');
  });
}
