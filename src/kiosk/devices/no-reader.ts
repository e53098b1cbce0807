import type { CardDriver } from './card-driver.ts';

/** A terminal without a card reader: the slot is missing, and a visitor with a card types the number. */
export const noReader: CardDriver = {
  watchSlot(onEvent) {
    onEvent({ type: 'SLOT_MISSING' });
    return () => undefined;
  },
  readCard: async () => ({ kind: 'refused', reason: 'cardUnreadable' }),
  cardIn: () => undefined,
  isBirthDate: () => false,
};
