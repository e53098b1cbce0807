import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { challengeRoute, type ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { publicClaimRoute, type CarriedClaimOutcome } from '#contract/routes/public-claims.ts';
import { publicCodeUseRoute, publicPasswordRoute } from '#contract/routes/public-code-uses.ts';
import { refuse, type Refusal } from '../../server/problems.ts';
import { registerRoute, type GatewayServer } from '../../server/routing.ts';
import type { ThrottleRule } from '../../throttles/throttles.ts';
import type { ClaimReceiver, ClaimResult } from '../claims/receive-claim.ts';
import { takeEnvelope } from '../../intake/envelopes.ts';
import type { CodeServices } from '../services.ts';
import { choosePassword, useCode, type TryGuards } from '../uses/code-use.ts';
import { challengeAddressRule, publicAddressRule } from '../../visitors/limits.ts';
import type { ProofOfWork } from '../../visitors/proof-of-work.ts';

/** A phone away from the kiosk has passed its guards already when the try begins. */
const noMoreGuards: TryGuards = { before: async () => undefined, after: async () => {} };

/** What a visitor's phone calls: each request counted by address before any cryptography (SECURITY « Throttles »). */
export function registerPublicRoutes(
  server: GatewayServer,
  services: CodeServices,
  claims: ClaimReceiver,
  proof: ProofOfWork,
): void {
  async function throttled(rule: ThrottleRule, address: string): Promise<Refusal | undefined> {
    const counted = await services.throttles.count(rule, { kind: 'address', address });
    return counted.kind === 'allowed'
      ? undefined
      : refuse('tooManyTries', { retryAfterMs: Math.max(0, counted.retryAt - services.clock.now()) });
  }

  async function guarded(address: string, answer: ChallengeAnswer): Promise<Refusal | undefined> {
    const refusal = await throttled(publicAddressRule, address);
    if (refusal !== undefined) return refusal;
    return (await proof.accept(answer)) ? undefined : refuse('challengeRefused');
  }

  registerRoute(server, challengeRoute, async ({ request }) => {
    return (await throttled(challengeAddressRule, request.ip)) ?? (await proof.challenge());
  });

  registerRoute(server, publicClaimRoute, async ({ body, request }) => {
    const refusal = await guarded(request.ip, body.challengeAnswer);
    if (refusal !== undefined) return refusal;
    const bytes = fromBase64Url(body.claim);
    const taken = bytes && (await takeEnvelope(services, bytes));
    const outcome: CarriedClaimOutcome =
      taken?.header.type === 'claim' ? carriedOutcome(await claims.receive(taken)) : { kind: 'refused' };
    return { outcome };
  });

  registerRoute(server, publicCodeUseRoute, async ({ body, request }) => {
    const { challengeAnswer, ...typed } = body;
    const refusal = await guarded(request.ip, challengeAnswer);
    return refusal ?? (await useCode(services, { where: 'phone', ...typed }, { kind: 'phone' }, noMoreGuards));
  });

  registerRoute(server, publicPasswordRoute, async ({ body, request }) => {
    const refusal = await throttled(publicAddressRule, request.ip);
    return refusal ?? (await choosePassword(services, { ...body, place: { kind: 'phone' } }));
  });
}

/** « Activated » and « already active » are one answer; no identity, nothing but what the slip says. */
function carriedOutcome(result: ClaimResult): CarriedClaimOutcome {
  const { reference } = result;
  if (reference === undefined) return { kind: 'refused' };
  switch (result.kind) {
    case 'active':
      return { kind: 'active', reference, validUntil: result.validUntil };
    case 'awaitingCaisse':
      return { kind: 'awaitingCaisse', reference };
    case 'superseded':
    case 'refused':
      return { kind: result.kind };
  }
}
