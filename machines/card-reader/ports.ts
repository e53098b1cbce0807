import type { Nir } from '#domain/identity/nir.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import { answerPort, listenPort } from '../common/not-provided.ts';

/** What a card gives. Its birth date stays with the driver, which compares it (`verifyCardHolder`). */
export interface ReadCard {
  readonly nir: Nir;
  /**
   * Undefined when the driver could read the card and not verify that it is genuine: such a card
   * saves typing and proves nothing, level `declared` (SECURITY « Identity and levels »).
   */
  readonly proof: ClaimProof | undefined;
}

export type CardRefusal = 'cardUnreadable' | 'cardNotVitale' | 'cardRemoved';

export type ReadAnswer =
  | { readonly kind: 'card'; readonly card: ReadCard }
  | { readonly kind: 'refused'; readonly reason: CardRefusal };

/** Follows the slot: sends the `SLOT_…` events of the machine, first of all the present state. */
export const watchSlot = listenPort<Record<never, never>>('cardReader.watchSlot');

/** Reads the card in the slot and verifies that it is genuine. */
export const readCard = answerPort<Record<never, never>, ReadAnswer>('cardReader.readCard');
