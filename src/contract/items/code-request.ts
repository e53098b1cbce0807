import { HOUR_MS } from '#domain/time/instant.ts';
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
  lifeMs: 72 * HOUR_MS,
  keyPattern: '[0-9a-f]{32}',
  keyOf: ({ itemId }) => itemId,
  writeId: (writer, { itemId }) => writer.bytes(hexBytes(itemId, 16)),
  readId(reader) {
    const itemId = readHex(reader, 16);
    return itemId === undefined ? undefined : { itemId };
  },
  outcomes: [acceptedOutcome],
};
