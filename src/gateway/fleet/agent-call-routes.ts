import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuseForNow } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';
import { sendsMessage } from './agent-call-messages.ts';
import { recordAgentCall } from './agent-calls.ts';

/** A child who plays with the button fills no table. */
const calls: ThrottleRule = { name: 'agentCalls', limit: 120, windowMs: HOUR_MS };

/** « Appeler un agent ». */
export function registerAgentCallRoutes(server: GatewayServer, deps: GatewayDependencies): void {
  const { clock, database, jobs, log, throttles } = deps;
  registerRoute(server, agentCallRoute, async ({ body, kiosk }) => {
    const now = clock.now();
    const outcome = await throttles.count(calls, { kind: 'kiosk', kioskId: kiosk.id });
    if (outcome.kind === 'refused') return refuseForNow(outcome);
    await recordAgentCall(database, jobs, { kioskId: kiosk.id, ...body, at: now });
    log.event({ event: 'agentCalled', kiosk: kiosk.id, site: kiosk.site.siteId, outcome: body.reason });
    jobs.wake();
    return { recordedAt: now, told: sendsMessage(kiosk.site) ? ('message' as const) : ('nobody' as const) };
  });
}
