import type * as z from 'zod/mini';
import { claimItem } from './claim.ts';
import { codeRequestItem, datedCodeRequestItem } from './code-request.ts';
import type { ItemDescription } from './item-type.ts';

/** Every type of sealed item, by its name: the only list of them. */
const itemTypes = {
  claim: claimItem,
  codeRequest: codeRequestItem,
  datedCodeRequest: datedCodeRequestItem,
} as const;

type ItemTypes = typeof itemTypes;

/** What an envelope can hold. */
export type ItemType = keyof ItemTypes;

/** What names an item of this type. */
export type ItemIdOf<Type extends ItemType> =
  ItemTypes[Type] extends ItemDescription<infer Id, infer _Outcome> ? Id : never;

/** How an item of this type may end, besides what may happen to any. */
export type ItemOutcomeOf<Type extends ItemType> = z.infer<ItemTypes[Type]['outcomes'][number]>;

/** The schemas of all those. */
export type ItemOutcomeSchema = ItemTypes[ItemType]['outcomes'][number];

/** The names of all types, in the order of the list. */
export const itemTypeNames = Object.keys(itemTypes) as readonly ItemType[];

/** The description of a type, in the same shape for all types. */
export function itemType(type: ItemType): ItemDescription {
  return itemTypes[type];
}
