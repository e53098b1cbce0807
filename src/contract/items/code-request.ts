import { OFFLINE_CODES_MS } from '#domain/provisional-code/allotment.ts';
import type { ItemId } from '../identifiers.ts';
import { hexBytes, readHex, type ItemDescription } from './item-type.ts';
import { acceptedOutcome } from './outcomes.ts';

/** A request is named by 16 random bytes. */
export interface CodeRequestId {
  readonly itemId: ItemId;
}

/**
 * The former version: it does not say when it was sealed, so the gateway could not tell how long it had waited. Kiosks seal
 * it no more; the gateway takes what was on its way for one outbox life after its upgrade, and then nothing.
 */
export const codeRequestItem: ItemDescription<CodeRequestId, typeof acceptedOutcome> = {
  wireCode: 2,
  sealedAs: 'codeRequest/v1',
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

/** The second version holds its issue time, so that the gateway itself refuses one older than an outbox life. */
export const datedCodeRequestItem: ItemDescription<CodeRequestId, typeof acceptedOutcome> = {
  ...codeRequestItem,
  wireCode: 3,
  sealedAs: 'codeRequest/v2',
  plaintextBytes: 272,
};
