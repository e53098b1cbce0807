import type { ItemOutcomeOf, ItemType } from '#contract/items/index.ts';
import type { TakenEnvelope } from './envelopes.ts';

/** Gives an item its effect, once; a repeat answers the same. Throws only for what a later try may mend. */
export type ItemHandler<Type extends ItemType = ItemType> = (
  taken: TakenEnvelope<Type>,
) => Promise<ItemOutcomeOf<Type>>;

/** One handler for each type of item; each comes from the feature it is about. */
export type ItemHandlers = { readonly [Type in ItemType]: ItemHandler<Type> };
