import { itemTypeNames } from '#contract/items/index.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { ITEM_KINDS, PRINT_KINDS } from './record-kinds.ts';

const words = new Map<string, (t: KioskTexts) => string>([
  ...Object.values(PRINT_KINDS).map((kind) => [kind, (t: KioskTexts) => t(`staff.record.${kind}`)] as const),
  ...itemTypeNames.flatMap((type) =>
    (['refused', 'expired'] as const).map(
      (end) => [ITEM_KINDS[type][end], (t: KioskTexts) => t(`staff.items.${type}`, { end })] as const,
    ),
  ),
]);

/** What staff read of a record of this kind. */
export function wordsOfKind(t: KioskTexts, kind: string): string {
  const wordsIn = words.get(kind);
  if (wordsIn === undefined) throw new Error(`no words for the record « ${kind} »`);
  return wordsIn(t);
}
