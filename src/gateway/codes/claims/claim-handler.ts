import type { ItemHandler } from '../../intake/items.ts';
import type { ClaimReceiver } from './receive-claim.ts';

/** Claims from an outbox. Their kiosk knows the reference: it drew it. */
export function claimHandler(claims: ClaimReceiver): ItemHandler<'claim'> {
  return async (taken) => {
    const result = await claims.receive(taken);
    return result.kind === 'active' ? { kind: 'active', validUntil: result.validUntil } : { kind: result.kind };
  };
}
