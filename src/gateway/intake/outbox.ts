import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { readHeader } from '#contract/items/envelope/header.ts';
import { itemKeyOf } from '#contract/items/item-key.ts';
import type { OutboxOutcome, OutboxResult } from '#contract/routes/outbox.ts';
import type { KioskKey } from '../fleet/kiosks.ts';
import { takeEnvelope, type IntakeServices, type TakenEnvelope } from './envelopes.ts';
import type { ItemHandler, ItemHandlers } from './items.ts';

export interface OutboxReceiver {
  /** Results in the order of the items; a failing item does not delay the others (I3). */
  receiveAll(items: readonly string[], sender?: KioskKey): Promise<OutboxResult[]>;
}

export function outboxReceiver(services: IntakeServices, handlers: ItemHandlers): OutboxReceiver {
  async function receiveOne(item: string, sender: KioskKey | undefined): Promise<OutboxResult> {
    const bytes = fromBase64Url(item);
    const header = bytes && readHeader(bytes);
    if (bytes === undefined || header === undefined) return { id: null, outcome: { kind: 'reject' } };
    // A kiosk brings its own items only: those of another one come by a phone.
    if (sender !== undefined && sender.kioskId !== header.kioskId) {
      return { id: itemKeyOf(header), outcome: { kind: 'reject' } };
    }
    try {
      const taken = await takeEnvelope(services, bytes, sender);
      return { id: itemKeyOf(header), outcome: taken ? await outcomeOf(taken) : { kind: 'reject' } };
    } catch (error) {
      services.log.failure({ event: 'outboxItemFailed', kiosk: header.kioskId }, error);
      return { id: itemKeyOf(header), outcome: { kind: 'retry' } };
    }
  }

  async function outcomeOf(taken: TakenEnvelope): Promise<OutboxOutcome> {
    // The handler under this name takes items of this type.
    const handle = handlers[taken.header.type] as ItemHandler;
    return await handle(taken);
  }

  return { receiveAll: async (items, sender) => await Promise.all(items.map((item) => receiveOne(item, sender))) };
}
