import type { ItemHandler } from '../../intake/items.ts';
import type { ClaimReceiver } from './receive-claim.ts';

/** Claims from an outbox. Their kiosk knows the reference: it drew it. */
export function claimHandler(claims: ClaimReceiver): ItemHandler<'claim'> {
  return async (taken) => {
    const result = await claims.receive(taken);
    switch (result.kind) {
      case 'active':
        return { kind: 'active', validUntil: result.validUntil };
      case 'awaitingKiosk':
        // Brought by another kiosk. The code is not active yet, which is all that this outbox needs to know.
        return { kind: 'awaitingCaisse' };
      case 'awaitingCaisse':
      case 'superseded':
      case 'refused':
        return { kind: result.kind };
    }
  };
}
