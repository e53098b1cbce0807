import { OFFLINE_CODES_MS } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { hexBytes, readHex, type ItemDescription } from './item-type.ts';
import { activeOutcome, awaitingCaisseOutcome, refusedOutcome, supersededOutcome } from './outcomes.ts';

/** A claim is named by the place it spends in an allotment: unique by construction. */
export type ClaimId = Pick<Claim, 'allotmentId' | 'index'>;

const outcomes = [activeOutcome, awaitingCaisseOutcome, refusedOutcome, supersededOutcome] as const;

export const claimItem: ItemDescription<ClaimId, (typeof outcomes)[number]> = {
  wireCode: 1,
  sealedAs: 'claim/v1',
  /** Allotment id (8) and index (2). */
  itemIdBytes: 10,
  plaintextBytes: 32,
  lifeMs: OFFLINE_CODES_MS,
  keyPattern: String.raw`[0-9a-f]{16}:(?:0|[1-9]\d{0,4})`,
  keyOf: ({ allotmentId, index }) => `${allotmentId}:${index}`,
  writeId: (writer, { allotmentId, index }) => writer.bytes(hexBytes(allotmentId, 8)).uint(index, 2),
  readId(reader) {
    const allotmentId = readHex(reader, 8);
    const index = reader.uint(2);
    return allotmentId !== undefined && index !== undefined ? { allotmentId, index } : undefined;
  },
  outcomes,
};
