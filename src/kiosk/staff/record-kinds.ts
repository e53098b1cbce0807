import type { ItemType } from '#contract/items/index.ts';
import type { PrintToSee } from '#kiosk/storage/print-records.ts';

/** Prints that may lie in the printer, as the audit names them. */
export const PRINT_KINDS = {
  unknown: 'printUnknown',
  unanswered: 'printUnanswered',
  notOut: 'printNotOut',
} as const satisfies Record<PrintToSee['state'], string>;

/** Items refused for what they were, or too old, as the audit names them: a name once kept never changes. */
export const ITEM_KINDS: Readonly<Record<ItemType, Readonly<Record<'refused' | 'expired', string>>>> = {
  claim: { refused: 'claimRefused', expired: 'claimExpired' },
  codeRequest: { refused: 'requestRefused', expired: 'requestExpired' },
  datedCodeRequest: { refused: 'requestRefused', expired: 'requestExpired' },
};
