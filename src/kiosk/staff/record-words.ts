import { itemTypeNames, type ItemType } from '#contract/items/index.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { ITEM_KINDS, PRINT_KINDS } from './record-kinds.ts';

/** Versions of one type are one thing for staff. */
const ITEM_WORDS = {
  claim: 'claim',
  codeRequest: 'codeRequest',
  datedCodeRequest: 'codeRequest',
} as const satisfies Record<ItemType, string>;

const words = new Map<string, (t: KioskTexts) => string>([
  ...Object.values(PRINT_KINDS).map((kind) => [kind, (t: KioskTexts) => t(`staff.record.${kind}`)] as const),
  ...itemTypeNames.flatMap((type) =>
    (['refused', 'expired'] as const).map(
      (end) => [ITEM_KINDS[type][end], (t: KioskTexts) => t(`staff.items.${ITEM_WORDS[type]}`, { end })] as const,
    ),
  ),
]);

/** What staff read of a record of this kind. */
export function wordsOfKind(t: KioskTexts, kind: string): string {
  const wordsIn = words.get(kind);
  if (wordsIn === undefined) throw new Error(`no words for the record « ${kind} »`);
  return wordsIn(t);
}
