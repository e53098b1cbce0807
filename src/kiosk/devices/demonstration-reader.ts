import { matchesRecorded } from '#domain/identity/birth-date.ts';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { CardReaderEvent } from '#machines/card-reader/machine.ts';
import { demonstrationCardsRoute, type DemonstrationCard } from '#contract/routes/demonstration-cards.ts';
import type { CallOptions, GatewayClient } from '../gateway-client/gateway-client.ts';
import type { CardDriver } from './card-driver.ts';

/** What stands in for a card: from the gateway's list, or typed after an offline start. */
export type FictitiousCard = Omit<DemonstrationCard, 'label'>;

/** The cards one can put in; until they come, what is known of them. */
export type DemonstrationCards = readonly DemonstrationCard[] | 'notAsked' | 'unavailable';

/**
 * The demonstration reader (SECURITY « Demonstration »): its slot is filled by a touch. Its cards live in memory only and come
 * from the gateway, so that no fictitious person is in the bundle, the precache or the database.
 */
export interface DemonstrationReader extends CardDriver {
  /** Asks the gateway for the cards; when it cannot give them now: « saisir une carte fictive ». */
  readonly load: (options?: CallOptions) => Promise<DemonstrationCards>;
  /** The cards of the last load: a screen drawn again shows them at once. */
  readonly cards: () => DemonstrationCards;
  /** Puts a card in. Refuses a number outside the fictitious range, so that visitors never type a real card here. */
  readonly insert: (card: FictitiousCard) => 'inserted' | 'notFictitious';
  readonly remove: () => void;
  /** Empties slot and list (SECURITY « Wipe »). */
  readonly forget: () => void;
}

export function createDemonstrationReader(gateway: Pick<GatewayClient, 'call'>): DemonstrationReader {
  const watchers = new Set<(event: CardReaderEvent) => void>();
  let cards: DemonstrationCards = 'notAsked';
  let inserted: FictitiousCard | undefined;

  const tell = (): void => {
    for (const watcher of watchers) watcher(slotEvent());
  };
  const slotEvent = (): CardReaderEvent => ({ type: inserted === undefined ? 'SLOT_EMPTY' : 'SLOT_FILLED' });
  const change = (card: FictitiousCard | undefined): void => {
    inserted = card;
    tell();
  };

  return {
    async load(options = {}) {
      const result = await gateway.call(demonstrationCardsRoute, options);
      if (result.kind === 'answer') cards = result.answer.cards;
      else if (typeof cards === 'string') cards = 'unavailable';
      return cards;
    },
    cards: () => cards,
    insert(card) {
      if (!isFictitiousNir(card.nir)) return 'notFictitious';
      change(card);
      return 'inserted';
    },
    remove: () => change(undefined),
    forget() {
      cards = 'notAsked';
      change(undefined);
    },
    watchSlot(watcher) {
      watchers.add(watcher);
      watcher(slotEvent());
      return () => {
        watchers.delete(watcher);
        // Whoever needed the card has done with it: its holder takes it back.
        if (watchers.size === 0) change(undefined);
      };
    },
    readCard: async () =>
      inserted === undefined
        ? { kind: 'refused', reason: 'cardRemoved' }
        : {
            kind: 'card',
            card: { nir: inserted.nir, proof: { kind: 'demonstrationReader', cardSerial: inserted.cardSerial } },
          },
    cardIn: () => inserted && { cardSerial: inserted.cardSerial, nir: inserted.nir },
    isBirthDate: (typed) => inserted !== undefined && matchesRecorded(typed, inserted.birthDate),
  };
}
