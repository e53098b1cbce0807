import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { publicClaimRoute, type CarriedClaimOutcome } from '#contract/routes/public-claims.ts';
import { publicCodeUseRoute, publicPasswordRoute } from '#contract/routes/public-code-uses.ts';
import { registerRoute, type GatewayServer } from '../../server/routing.ts';
import type { ClaimReceiver, ClaimResult } from '../claims/receive-claim.ts';
import { takeEnvelope } from '../../intake/envelopes.ts';
import type { CodeServices } from '../services.ts';
import { choosePassword, useCode } from '../uses/code-use.ts';
import type { PublicGuards } from '../../visitors/public-guards.ts';
import { noMoreGuards } from '../../visitors/try-guards.ts';

/** The routes for a visitor's phone, each behind its guards. */
export function registerPublicRoutes(
  server: GatewayServer,
  services: CodeServices,
  claims: ClaimReceiver,
  guards: PublicGuards,
): void {
  registerRoute(server, publicClaimRoute, async ({ body, request }) => {
    const refusal = await guards.byWork(request.ip, body.challengeAnswer);
    if (refusal !== undefined) return refusal;
    const bytes = fromBase64Url(body.claim);
    const taken = bytes && (await takeEnvelope(services, bytes));
    const outcome: CarriedClaimOutcome =
      taken?.header.type === 'claim' ? carriedOutcome(await claims.receive(taken)) : { kind: 'refused' };
    return { outcome };
  });

  registerRoute(server, publicCodeUseRoute, async ({ body, request }) => {
    const { challengeAnswer, ...typed } = body;
    const refusal = await guards.byWork(request.ip, challengeAnswer);
    return refusal ?? (await useCode(services, { where: 'phone', ...typed }, { kind: 'phone' }, noMoreGuards));
  });

  // A token of 256 random bits is its own throttle: nothing a stranger sends may close this to its bearer, who has two minutes.
  registerRoute(
    server,
    publicPasswordRoute,
    async ({ body }) => await choosePassword(services, { ...body, place: { kind: 'phone' } }),
  );
}

/** « Activated » and « already active » are one answer, for every person: no identity, only what the slip shows. */
function carriedOutcome(result: ClaimResult): CarriedClaimOutcome {
  const { reference } = result;
  if (reference === undefined) return { kind: 'refused' };
  switch (result.kind) {
    case 'active':
      return { kind: 'active', reference, validUntil: result.validUntil };
    case 'awaitingCaisse':
    case 'awaitingKiosk':
      return { kind: result.kind, reference };
    case 'superseded':
    case 'refused':
      return { kind: 'refused' };
  }
}
