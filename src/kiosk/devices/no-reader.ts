import type { CardDriver } from './card-driver.ts';

/** A terminal without a card reader: the slot is missing, and whoever has a card types. */
export const noReader: CardDriver = {
  watchSlot(onEvent) {
    onEvent({ type: 'SLOT_MISSING' });
    return () => undefined;
  },
  readCard: async () => ({ kind: 'refused', reason: 'cardUnreadable' }),
  cardIn: () => undefined,
  isBirthDate: () => false,
};
