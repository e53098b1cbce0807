import type { Nir } from '#domain/identity/nir.ts';
import type { CardSerial } from '#domain/provisional-code/claim.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { CardReaderEvent } from '#machines/card-reader/machine.ts';
import type { ReadAnswer } from '#machines/card-reader/ports.ts';

/** What the check of a birth date needs. The card's own date never leaves its driver. */
export interface CardHolderCheck {
  /** The card that was read and is still in. */
  readonly cardIn: () => { readonly cardSerial: CardSerial; readonly nir: Nir } | undefined;
  /** Whether this is the card's birth date; false when no card is in. */
  readonly isBirthDate: (typed: CalendarDate) => boolean;
}

/** A card reader: the ports of `cardReader`, and the check. */
export interface CardDriver extends CardHolderCheck {
  /** Tells the state of the slot, first of all the present one; the returned function stops that. */
  readonly watchSlot: (onEvent: (event: CardReaderEvent) => void) => () => void;
  readonly readCard: () => Promise<ReadAnswer>;
}
