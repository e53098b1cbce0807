import { fromBase64Url } from '#contract/base64url.ts';
import { readHeader } from '#contract/envelope/header.ts';
import { itemKeyOf } from '#contract/envelope/item-key.ts';
import type { OutboxOutcome, OutboxResult } from '#contract/routes/outbox.ts';
import type { KioskKey } from '../fleet/kiosks.ts';
import type { ClaimReceiver, ClaimResult } from '../codes/claims/receive-claim.ts';
import { takeEnvelope, type TakenEnvelope } from './envelopes.ts';
import { receiveRequest } from '../codes/requests/receive-request.ts';
import type { CodeServices } from '../codes/services.ts';

export interface OutboxReceiver {
  /** Results in the order of the items; one item that fails does not hold the others up (I3). */
  receiveAll(items: readonly string[], sender?: KioskKey): Promise<OutboxResult[]>;
}

export function outboxReceiver(services: CodeServices, claims: ClaimReceiver): OutboxReceiver {
  async function receiveOne(item: string, sender: KioskKey | undefined): Promise<OutboxResult> {
    const bytes = fromBase64Url(item);
    const header = bytes && readHeader(bytes);
    if (bytes === undefined || header === undefined) return { id: null, outcome: { kind: 'reject' } };
    try {
      const taken = await takeEnvelope(services, bytes, sender);
      return { id: itemKeyOf(header), outcome: taken ? await outcomeOf(taken) : { kind: 'reject' } };
    } catch (error) {
      services.log.failure({ event: 'outboxItemFailed', kiosk: header.kioskId }, error);
      return { id: itemKeyOf(header), outcome: { kind: 'retry' } };
    }
  }

  async function outcomeOf(taken: TakenEnvelope): Promise<OutboxOutcome> {
    switch (taken.header.type) {
      case 'claim':
        return outcomeOfClaim(await claims.receive(taken));
      case 'codeRequest':
        await receiveRequest(services, taken.verified, taken.header.itemId);
        return { kind: 'accepted' };
    }
  }

  return { receiveAll: async (items, sender) => await Promise.all(items.map((item) => receiveOne(item, sender))) };
}

/** The kiosk knows the reference: it drew it. */
function outcomeOfClaim(result: ClaimResult): OutboxOutcome {
  return result.kind === 'active' ? { kind: 'active', validUntil: result.validUntil } : { kind: result.kind };
}
