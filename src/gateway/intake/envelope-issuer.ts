import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskKey } from '../fleet/kiosks.ts';

/**
 * Whether what a kiosk sealed at `issuedAt` counts (SECURITY « Revocation »): a retired kiosk's or
 * key's earlier items stay good to their term; nothing of a compromised or suspended one does.
 */
export function countsFrom(
  issuer: Pick<KioskKey, 'status' | 'retiredAt' | 'keyRevokedAt'>,
  issuedAt: EpochMs,
): boolean {
  if (issuer.keyRevokedAt !== null && issuedAt > issuer.keyRevokedAt) return false;
  switch (issuer.status) {
    case 'active':
      return true;
    case 'retired':
      return issuer.retiredAt !== null && issuedAt <= issuer.retiredAt;
    case 'pending':
    case 'suspended':
    case 'compromised':
      return false;
  }
}

/**
 * The same for an item that does not say when it was sealed: from a retired kiosk it counts for as long as it may have
 * waited in the outbox.
 */
export function countsUndated(
  issuer: Pick<KioskKey, 'status' | 'retiredAt' | 'keyRevokedAt'>,
  receivedAt: EpochMs,
  outboxLifeMs: number,
): boolean {
  const { retiredAt } = issuer;
  const mayBeEarlier = retiredAt !== null && receivedAt <= retiredAt + outboxLifeMs;
  return countsFrom(issuer, mayBeEarlier ? Math.min(receivedAt, retiredAt) : receivedAt);
}
