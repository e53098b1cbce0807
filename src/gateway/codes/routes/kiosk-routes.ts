import { kioskCodeUseRoute, kioskPasswordRoute, revokeVisitorTokenRoute } from '#contract/routes/kiosk-code-uses.ts';
import type { SessionId } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import { recordAgentCall } from '../../fleet/agent-calls.ts';
import type { VerifiedKiosk } from '../../fleet/verified-kiosk.ts';
import { refuse } from '../../server/problems.ts';
import { registerRoute, type GatewayServer } from '../../server/routing.ts';
import type { CodeServices } from '../services.ts';
import { choosePassword, useCode, type TryGuards } from '../uses/code-use.ts';
import { identityOnKioskRule, kioskFailuresRule } from '../../visitors/limits.ts';
import { revokeToken, type TokenPlace } from '../../visitors/visitor-tokens.ts';

/** What enrolled kiosks call: use of a code, end of a visitor's token. */
export function registerKioskRoutes(server: GatewayServer, services: CodeServices): void {
  registerRoute(server, kioskCodeUseRoute, async ({ body, kiosk }) => {
    const { sessionId, ...typed } = body;
    const guards = kioskGuards(services, kiosk, body);
    return await useCode(services, { where: 'kiosk', ...typed }, placeOf(kiosk, sessionId), guards);
  });

  registerRoute(server, kioskPasswordRoute, async ({ body, kiosk }) => {
    const { sessionId, token, password } = body;
    return await choosePassword(services, { token, password, place: placeOf(kiosk, sessionId) });
  });

  registerRoute(server, revokeVisitorTokenRoute, async ({ body, kiosk }) => {
    await revokeToken(services.database, body.token, placeOf(kiosk, body.sessionId));
    return { status: 'over' } as const;
  });
}

function placeOf(kiosk: VerifiedKiosk, sessionId: SessionId): TokenPlace {
  return { kind: 'kiosk', kioskId: kiosk.id, kioskKeyId: kiosk.keyId, sessionId };
}

/**
 * Three tries for an identity on a kiosk, known or not, then a pause; ten failures in an hour call an agent.
 * Neither closes the kiosk, and neither follows the person elsewhere (P06, P09).
 */
function kioskGuards(
  { throttles, database, clock, log }: CodeServices,
  kiosk: VerifiedKiosk,
  { caisse, nir }: { readonly caisse: CaisseId; readonly nir: Nir },
): TryGuards {
  const identity = { kind: 'identityOnKiosk', caisse, identity: nir, kioskId: kiosk.id } as const;
  return {
    async before() {
      const counted = await throttles.count(identityOnKioskRule, identity);
      return counted.kind === 'allowed'
        ? undefined
        : refuse('tooManyTries', { retryAfterMs: Math.max(0, counted.retryAt - clock.now()) });
    },
    async after(outcome) {
      if (outcome === 'rightDigits') {
        await throttles.lift(identityOnKioskRule, identity);
        return;
      }
      const failures = await throttles.count(kioskFailuresRule, { kind: 'kiosk', kioskId: kiosk.id });
      if (failures.kind === 'allowed' && failures.remaining === 0) {
        log.warning({ event: 'manyFailures', kiosk: kiosk.id, rule: kioskFailuresRule.name });
        await recordAgentCall(database, {
          kioskId: kiosk.id,
          reason: 'manyFailures',
          journey: 'codeUse',
          at: clock.now(),
        });
      }
    },
  };
}
