import { isEnrolmentProven } from '#contract/signed/enrolment-proof.ts';
import { NONCE_HEADER } from '#contract/routes/headers.ts';
import { enrolRoute, selfEnrolRoute, type Enrolled } from '#contract/routes/enrolments.ts';
import type { BodyOf } from '#contract/routes/route.ts';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import type { FastifyReply } from 'fastify';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { registerRoute, type GatewayServer } from '../server/routing.ts';
import { alertWhenFull } from '../throttles/alert-when-full.ts';
import type { ThrottleRule } from '../throttles/throttles.ts';
import { enrolItself, enrolWithCode, type EnrolledKey } from './enrol.ts';
import { tryEnrolmentCode } from './enrolment-codes.ts';
import { isLocalRequest } from './local-request.ts';
import { giveNonce } from './nonces.ts';
import { firstSite, siteNamed } from './sites.ts';

/**
 * Refused enrolments from one address, and altogether: alerts only. Anybody can send junk, so it must not close the door to
 * who holds a right code; a search among 65 bits is stopped by the five tries of each code.
 */
const refusedFromAddress: ThrottleRule = { name: 'enrolment.address', limit: 20, windowMs: HOUR_MS };
const refusedAltogether: ThrottleRule = { name: 'enrolment.gateway', limit: 100, windowMs: HOUR_MS };

/** Enrolment with a code, and without one in demonstration. */
export function registerEnrolmentRoutes(server: GatewayServer, deps: GatewayDependencies): void {
  registerRoute(server, enrolRoute, async ({ body, request, reply }) => {
    const enrolled = await enrolledByCode(deps, body);
    if (enrolled === undefined) await noteRefused(deps, request.ip);
    return answer(deps, enrolled, reply);
  });

  if (deps.configuration.mode !== 'demonstration') return;
  registerRoute(server, selfEnrolRoute, async ({ body, request, reply }) => {
    if (!isLocalRequest(request, deps.configuration)) return refuse('demonstrationOnly');
    const { sites } = deps.configuration;
    const site = body.siteId === undefined ? firstSite(sites) : siteNamed(sites, body.siteId);
    if (site === undefined || !(await isEnrolmentProven({ publicKey: body.publicKey }, body.proof))) {
      return refuse('enrolmentRefused');
    }
    const enrolled = await enrolItself(deps.database, site.siteId, body.publicKey, deps.clock.now());
    return answer(deps, enrolled, reply);
  });
}

/** The proof first: it costs no statement, and who has not the private key has nothing to ask. */
async function enrolledByCode(
  { configuration, database, keys, clock }: GatewayDependencies,
  { proof, ...offered }: BodyOf<typeof enrolRoute>,
): Promise<EnrolledKey | undefined> {
  if (!(await isEnrolmentProven(offered, proof))) return undefined;
  const now = clock.now();
  const grant = await tryEnrolmentCode(database, keys.enrolments, offered.enrolmentCode, now);
  return grant && (await enrolWithCode(database, grant, offered.publicKey, { mode: configuration.mode, now }));
}

async function noteRefused(deps: GatewayDependencies, address: string): Promise<void> {
  const alert = { event: 'manyEnrolmentsRefused' };
  await alertWhenFull(deps, refusedFromAddress, { kind: 'address', address }, alert);
  await alertWhenFull(deps, refusedAltogether, { kind: 'gateway' }, alert);
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
