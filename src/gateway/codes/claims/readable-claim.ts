import { claimFromBytes } from '#contract/items/claim-bytes.ts';
import { claimTimeVerdict } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { countsFrom } from '../../intake/envelope-issuer.ts';
import { mayActFor } from '../../fleet/may-act-for.ts';
import { siteNamed } from '../../fleet/sites.ts';
import { isSealedToLeakedKey, openTaken, type TakenEnvelope } from '../../intake/envelopes.ts';
import type { CodeServices } from '../services.ts';

/**
 * Opens a claim. Undefined when its kiosk does not count, when the envelope holds no claim, or when it was sealed to a
 * leaked key: others may have read its code, so it must never live.
 */
export async function openClaim(
  services: Pick<CodeServices, 'keys'>,
  taken: TakenEnvelope,
): Promise<Claim | undefined> {
  const { header, issuer } = taken;
  if (header.type !== 'claim' || issuer.status === 'compromised' || issuer.status === 'pending') return undefined;
  if (isSealedToLeakedKey(services, taken)) return undefined;
  const plaintext = await openTaken(services, taken);
  const content = plaintext && claimFromBytes(plaintext);
  return content && { ...content, caisse: header.caisse, allotmentId: header.allotmentId, index: header.index };
}

/**
 * Whether a claim was within its rights, whoever brings it: its kiosk's standing when it was issued, a card taken for
 * this caisse in the hall of that kiosk, an allotment of that kiosk and caisse, an index inside it, the window of time,
 * and no demonstration proof elsewhere (SECURITY « One path, online and offline »).
 */
export async function isWithinRights(
  {
    allotment: allotmentNamed,
    configuration,
    demonstration,
  }: Pick<CodeServices, 'allotment' | 'configuration' | 'demonstration'>,
  { header, issuer }: TakenEnvelope,
  claim: Claim,
  receivedAt: EpochMs,
): Promise<boolean> {
  if (!countsFrom(issuer, claim.issuedAt)) return false;
  if (claim.proof.kind === 'demonstrationReader' && !demonstration) return false;
  const site = siteNamed(configuration.sites, issuer.siteId);
  if (!mayActFor(site, claim.caisse, 'provisionalCode', 'card')) return false;
  const allotment = await allotmentNamed(claim.allotmentId);
  if (allotment?.kioskId !== header.kioskId || allotment.caisse !== claim.caisse) return false;
  return claim.index < allotment.count && claimTimeVerdict(allotment, claim.issuedAt, receivedAt) === 'acceptable';
}
