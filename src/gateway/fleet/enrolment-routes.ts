import { isEnrolmentProven } from '#contract/signed/enrolment-proof.ts';
import { NONCE_HEADER } from '#contract/routes/headers.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import type { FastifyReply } from 'fastify';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';
import { enrolItself, enrolWithCode, type EnrolledKey } from './enrol.ts';
import { tryEnrolmentCode } from './enrolment-codes.ts';
import { isLocalRequest } from './local-request.ts';
import { giveNonce } from './nonces.ts';
import { firstSite, siteNamed } from './sites.ts';

/** Codes tried from one address: an admin who mistypes has room, a search of 65 bits has not. */
const byAddress: ThrottleRule = { name: 'enrolment', limit: 20, windowMs: HOUR_MS };
/** Codes tried at this gateway altogether. */
const byGateway: ThrottleRule = { name: 'enrolmentAll', limit: 200, windowMs: HOUR_MS };

/** Enrolment with a code, and without one in demonstration. */
export function registerEnrolmentRoutes(server: GatewayServer, deps: GatewayDependencies): void {
  registerRoute(server, enrolRoute, async ({ body, request, reply }) => {
    for (const [rule, subject] of [
      [byAddress, { kind: 'address', address: request.ip }],
      [byGateway, { kind: 'gateway' }],
    ] as const) {
      const outcome = await deps.throttles.count(rule, subject);
      if (outcome.kind === 'refused') {
        return refuse('tooManyTries', { retryAfterMs: outcome.retryAt - deps.clock.now() });
      }
    }
    if (!(await isEnrolmentProven(body, body.proof))) return refuse('enrolmentRefused');
    const now = deps.clock.now();
    const grant = await tryEnrolmentCode(deps.database, deps.keys.enrolments, body.enrolmentCode, now);
    const enrolled = grant && (await enrolWithCode(deps.database, grant, body.publicKey, now));
    return answer(deps, enrolled, reply);
  });

  if (deps.configuration.mode !== 'demonstration') return;
  registerRoute(server, selfEnrolRoute, async ({ body, request, reply }) => {
    if (!isLocalRequest(request)) return refuse('demonstrationOnly');
    const { sites } = deps.configuration;
    const site = body.siteId === undefined ? firstSite(sites) : siteNamed(sites, body.siteId);
    if (site === undefined || !(await isEnrolmentProven({ publicKey: body.publicKey }, body.proof))) {
      return refuse('enrolmentRefused');
    }
    const enrolled = await enrolItself(deps.database, site.siteId, body.publicKey, deps.clock.now());
    return answer(deps, enrolled, reply);
  });
}

function answer(
  { configuration, keys, clock, log }: GatewayDependencies,
  enrolled: EnrolledKey | undefined,
  reply: FastifyReply,
): Enrolled | Refusal {
  if (enrolled === undefined) {
    log.warning({ event: 'enrolmentRefused' });
    return refuse('enrolmentRefused');
  }
  log.event({ event: 'kioskEnrolled', kiosk: enrolled.kioskId, site: enrolled.siteId, outcome: enrolled.status });
  // With it the kiosk's first signed request needs no second attempt.
  void reply.header(NONCE_HEADER, giveNonce(keys.nonces, clock.now()));
  return {
    kioskId: enrolled.kioskId,
    kioskKeyId: enrolled.keyId,
    siteId: enrolled.siteId,
    gatewayKey: toBase64Url(keys.signing.publicKeyBytes),
    publicUrl: configuration.publicUrl,
    status: enrolled.status === 'active' ? 'active' : 'awaitingConfirmation',
  };
}
