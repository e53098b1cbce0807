import type { FastifyReply, FastifyRequest } from 'fastify';
import { toBase64Url } from '#contract/base64url.ts';
import { copyBytes } from '#contract/bytes.ts';
import { NONCE_HEADER, TIME_HEADER } from '#contract/headers.ts';
import { parseSignature, verifyRequest, type ClaimedSignature } from '#contract/http-signature/verify-request.ts';
import { readPublicSigningKey } from '#contract/keys/signing-key.ts';
import type { GatewayDependencies } from '../dependencies.ts';
import { refuse, Refusal, RefusalThrown } from '../problems.ts';
import type { GatewayServer } from '../routing.ts';
import { spendFreshness } from './freshness.ts';
import { kioskKey, suspendKiosk, type KioskKey } from './kiosks.ts';
import { giveNonce, readNonce } from './nonces.ts';
import { siteNamed } from './sites.ts';
import type { VerifiedKiosk } from './verified-kiosk.ts';

/**
 * Verifies what kiosks sign (RFC 9421), in the order of SECURITY.md: signature, status, nonce, counter. Every answer
 * of the API carries the gateway's time, and every answer on a kiosk's route a fresh nonce, refusals included: a
 * kiosk that was just started asks once in vain, and then has one.
 */
export function registerSignedRequests(server: GatewayServer, deps: GatewayDependencies): void {
  server.decorateRequest('kiosk', undefined);

  server.addHook('onRequest', async (request, reply) => {
    const { level } = request.routeOptions.config;
    if (level !== undefined) void reply.header(TIME_HEADER, String(deps.clock.now()));
    if (level === 'kiosk') void reply.header(NONCE_HEADER, giveNonce(deps.keys.nonces, deps.clock.now()));
  });

  // After the body was read, since its digest is signed, and before it is judged: a stranger learns no schema.
  server.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.config.level !== 'kiosk') return;
    const verdict = await verifiedKiosk(request, deps);
    if (verdict instanceof Refusal) throw new RefusalThrown(verdict);
    request.kiosk = verdict;
    refreshTime(reply, deps);
  });
}

async function verifiedKiosk(
  request: FastifyRequest,
  deps: GatewayDependencies,
): Promise<VerifiedKiosk | Refusal> {
  const reading = parseSignature(request.headers);
  if (!reading.ok) return refuse('signatureInvalid');
  const { claimed } = reading;
  const key = await kioskKey(deps.database, claimed.kioskId, claimed.kioskKeyId);
  if (key === undefined || key.keyRevokedAt !== null) return refuse('kioskUnknown');
  if (!(await isSigned(request, claimed, key))) return refuse('signatureInvalid');
  return refusalOfStatus(key) ?? (await judgeFreshness(claimed, key, deps)) ?? kioskOf(key, deps);
}

async function isSigned(request: FastifyRequest, claimed: ClaimedSignature, key: KioskKey): Promise<boolean> {
  const publicKey = await readPublicSigningKey(toBase64Url(key.publicKey));
  if (publicKey === undefined) return false;
  const received = {
    method: request.method,
    target: request.url,
    body: copyBytes(request.rawBody ?? new Uint8Array()),
  };
  return (await verifyRequest(received, claimed, publicKey)).ok;
}

function refusalOfStatus({ status }: KioskKey): Refusal | undefined {
  switch (status) {
    case 'active':
      return undefined;
    case 'pending':
      return refuse('kioskUnconfirmed');
    case 'suspended':
      return refuse('counterForked');
    case 'retired':
    case 'compromised':
      return refuse('kioskRevoked');
  }
}

async function judgeFreshness(
  { counter, nonce }: ClaimedSignature,
  { kioskId, keyId }: KioskKey,
  { database, keys, clock, log }: GatewayDependencies,
): Promise<Refusal | undefined> {
  const given = readNonce(keys.nonces, nonce, clock.now());
  if (given === undefined) return refuse('nonceStale');
  const freshness = await spendFreshness(database, { kioskId, keyId, counter, nonce: given });
  if (freshness === 'fresh') return undefined;
  if (freshness === 'nonceUsed') return refuse('nonceStale');
  await suspendKiosk(database, kioskId, freshness, clock.now());
  log.warning({ event: 'kioskSuspended', kiosk: kioskId, outcome: freshness });
  return refuse('counterForked');
}

/** A kiosk whose site's file is gone cannot be told how to behave. */
function kioskOf({ kioskId, keyId, siteId }: KioskKey, { configuration, log }: GatewayDependencies): VerifiedKiosk | Refusal {
  const site = siteNamed(configuration.sites, siteId);
  if (site !== undefined) return { id: kioskId, keyId, site };
  log.warning({ event: 'siteMissing', kiosk: kioskId, site: siteId });
  return refuse('unavailable');
}

/** Reading a large body takes time on a slow line, and the kiosk sets its clock by this header. */
function refreshTime(reply: FastifyReply, { clock }: GatewayDependencies): void {
  void reply.header(TIME_HEADER, String(clock.now()));
}
