import { kioskCodeUseRoute, kioskPasswordRoute } from '#contract/routes/kiosk-code-uses.ts';
import { mayActFor } from '../../fleet/may-act-for.ts';
import { refuse } from '../../server/problems.ts';
import { registerRoute, type GatewayServer } from '../../server/routing.ts';
import type { CodeServices } from '../services.ts';
import { choosePasswordOnKiosk, useCode } from '../uses/code-use.ts';
import { kioskGuards } from '../../visitors/try-guards.ts';
import { placeOnKiosk } from '../../visitors/session-place.ts';

/** What enrolled kiosks call: use of a code. */
export function registerKioskRoutes(server: GatewayServer, services: CodeServices): void {
  registerRoute(server, kioskCodeUseRoute, async ({ body, kiosk }) => {
    if (!mayActFor(kiosk.site, body.caisse, 'codeUse')) return refuse('notOfferedHere');
    const { sessionId, ...typed } = body;
    const { caisse, nir, birthDate } = typed;
    const guards = kioskGuards(services, { kiosk, caisse, nir, birthDate, journey: 'codeUse' });
    return await useCode(services, { where: 'kiosk', ...typed }, placeOnKiosk(kiosk, sessionId), guards);
  });

  registerRoute(server, kioskPasswordRoute, async ({ body, kiosk }) => {
    const { sessionId, token, password } = body;
    const place = placeOnKiosk(kiosk, sessionId);
    return await choosePasswordOnKiosk(services, { token, password, place }, (caisse) =>
      mayActFor(kiosk.site, caisse, 'signIn'),
    );
  });
}
