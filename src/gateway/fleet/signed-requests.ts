import type { FastifyReply, FastifyRequest } from 'fastify';
import { copyBytes } from '#contract/bytes/bytes.ts';
import { NONCE_HEADER, TIME_HEADER } from '#contract/routes/headers.ts';
import {
  areHeadersSigned,
  isBodySigned,
  parseSignature,
  type ClaimedSignature,
} from '#contract/signed/http-signature/verify-request.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { Mode } from '../server/mode.ts';
import { refuse, Refusal, RefusalThrown } from '../server/problems.ts';
import type { GatewayServer } from '../server/routing.ts';
import { freshnessJudge, type Freshness, type JudgedRequest } from './freshness.ts';
import { kioskKey, suspendKiosk, type KioskKey } from './kiosks.ts';
import { giveNonce, readNonce } from './nonces.ts';
import { kioskPublicKeys, type KioskPublicKeys } from './public-keys.ts';
import { siteNamed } from './sites.ts';
import type { VerifiedKiosk } from './verified-kiosk.ts';

/**
 * The only routes open to a retired kiosk: what it sealed before stays good, and each item is judged alone (SECURITY
 * « Revocation »).
 */
const heardWhenRetired: readonly string[] = [outboxRoute.path];

interface Verification extends GatewayDependencies {
  readonly publicKeys: KioskPublicKeys;
  readonly judge: ReturnType<typeof freshnessJudge>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The signature of a kiosk's request, once it was found right for all but the body. */
    signature: ClaimedSignature | undefined;
  }
}

/**
 * Verifies what kiosks sign (RFC 9421), in the order of SECURITY « Requests »: signature, status, nonce, counter. Every
 * answer of the API carries the gateway's time, and every answer on a kiosk's route a fresh nonce, refusals included: a
 * kiosk that was just started asks once in vain, and then has one.
 */
export function registerSignedRequests(server: GatewayServer, deps: GatewayDependencies): void {
  const verification = { ...deps, publicKeys: kioskPublicKeys(deps.database), judge: freshnessJudge(deps.database) };
  server.decorateRequest('kiosk', undefined);
  server.decorateRequest('signature', undefined);

  server.addHook('onRequest', async (request, reply) => {
    const { level } = request.routeOptions.config;
    if (level !== undefined) void reply.header(TIME_HEADER, String(deps.clock.now()));
    if (level === 'kiosk') void reply.header(NONCE_HEADER, giveNonce(deps.keys.nonces, deps.clock.now()));
  });

  // Before the body is read: a stranger's is neither read nor parsed. The digest of the body is signed with the rest.
  server.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.level !== 'kiosk') return;
    const signature = await rightSignature(request, verification);
    if (signature instanceof Refusal) throw new RefusalThrown(signature);
    request.signature = signature;
  });

  // After the body was read, and before it is judged: a stranger learns no schema.
  server.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.config.level !== 'kiosk') return;
    const verdict = await verifiedKiosk(request, verification);
    if (verdict instanceof Refusal) throw new RefusalThrown(verdict);
    request.kiosk = verdict;
    refreshTime(reply, deps);
  });
}

async function rightSignature(
  request: FastifyRequest,
  { publicKeys }: Verification,
): Promise<ClaimedSignature | Refusal> {
  const reading = parseSignature(request.headers);
  if (!reading.ok) return refuse('signatureInvalid');
  const { claimed } = reading;
  const publicKey = await publicKeys.of(claimed.kioskId, claimed.kioskKeyId);
  if (publicKey === undefined) return refuse('kioskUnknown');
  const head = { method: request.method, target: request.url };
  return (await areHeadersSigned(head, claimed, publicKey)) ? claimed : refuse('signatureInvalid');
}

async function verifiedKiosk(
  { signature, rawBody, routeOptions }: FastifyRequest,
  verification: Verification,
): Promise<VerifiedKiosk | Refusal> {
  const body = copyBytes(rawBody ?? new Uint8Array());
  if (signature === undefined || !(await isBodySigned(body, signature))) return refuse('signatureInvalid');
  const judged = await judgeRequest(signature, verification);
  if (judged === undefined || judged.key.keyRevokedAt !== null) return refuse('kioskUnknown');
  return (
    refusalOfStatus(judged.key, verification.configuration.mode, routeOptions.config.template) ??
    (await refusalOfFreshness(judged.key, judged.freshness, verification)) ??
    kioskOf(judged.key, verification)
  );
}

/** Kiosk and freshness as they are now. A nonce that the gateway did not give counts as used. */
async function judgeRequest(
  { kioskId, kioskKeyId, counter, nonce }: ClaimedSignature,
  { database, keys, clock, judge }: Verification,
): Promise<JudgedRequest | undefined> {
  const given = readNonce(keys.nonces, nonce, clock.now());
  if (given !== undefined) return await judge({ kioskId, keyId: kioskKeyId, counter, nonce: given });
  const key = await kioskKey(database, kioskId, kioskKeyId);
  return key && { key, freshness: 'nonceUsed' };
}

function refusalOfStatus(
  { status, demonstration }: KioskKey,
  mode: Mode,
  route: string | undefined,
): Refusal | undefined {
  // Nobody compared its fingerprint (SECURITY « Demonstration »).
  if (demonstration && mode !== 'demonstration') return refuse('kioskRevoked');
  switch (status) {
    case 'active':
      return undefined;
    case 'pending':
      return refuse('kioskUnconfirmed');
    case 'suspended':
      return refuse('counterForked');
    case 'retired':
      return heardWhenRetired.includes(route ?? '') ? undefined : refuse('kioskRevoked');
    case 'compromised':
      return refuse('kioskRevoked');
  }
}

async function refusalOfFreshness(
  { kioskId }: KioskKey,
  freshness: Freshness,
  { database, clock, log }: GatewayDependencies,
): Promise<Refusal | undefined> {
  if (freshness === 'fresh') return undefined;
  if (freshness === 'nonceUsed') return refuse('nonceStale');
  await suspendKiosk(database, kioskId, freshness, clock.now());
  log.warning({ event: 'kioskSuspended', kiosk: kioskId, outcome: freshness });
  return refuse('counterForked');
}

/** Refuses a kiosk whose site file is missing: it has no configuration. */
function kioskOf(record: KioskKey, { configuration, log }: GatewayDependencies): VerifiedKiosk | Refusal {
  const { kioskId, keyId, siteId } = record;
  const site = siteNamed(configuration.sites, siteId);
  if (site !== undefined) return { id: kioskId, keyId, site, record };
  log.warning({ event: 'siteMissing', kiosk: kioskId, site: siteId });
  return refuse('unavailable');
}

/** Set late: a large body takes time on a slow line, and the kiosk sets its clock by this header. */
function refreshTime(reply: FastifyReply, { clock }: GatewayDependencies): void {
  void reply.header(TIME_HEADER, String(clock.now()));
}
