import { OFFLINE_CODES_MS } from '#domain/provisional-code/allotment.ts';
import type { ItemId } from '../identifiers.ts';
import { hexBytes, readHex, type ItemDescription } from './item-type.ts';
import { acceptedOutcome } from './outcomes.ts';

/** A request is named by 16 random bytes. */
export interface CodeRequestId {
  readonly itemId: ItemId;
}

export const codeRequestItem: ItemDescription<CodeRequestId, typeof acceptedOutcome> = {
  wireCode: 2,
  itemIdBytes: 16,
  plaintextBytes: 256,
  lifeMs: OFFLINE_CODES_MS,
  keyPattern: '[0-9a-f]{32}',
  keyOf: ({ itemId }) => itemId,
  writeId: (writer, { itemId }) => writer.bytes(hexBytes(itemId, 16)),
  readId(reader) {
    const itemId = readHex(reader, 16);
    return itemId === undefined ? undefined : { itemId };
  },
  outcomes: [acceptedOutcome],
};
