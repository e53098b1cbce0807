import { itemKeyOf } from '#contract/items/item-key.ts';
import { sealCodeRequest } from '#contract/items/sealed-items.ts';
import { toHex } from '#contract/bytes/hex.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { RequestAnswer } from '#machines/provisional-code/ports.ts';
import { isStorageFailure } from '#kiosk/storage/storage-failure.ts';
import { postNow, type PostNowParts } from '#kiosk/outbox/post-now.ts';
import { readSealer } from '#kiosk/outbox/sealer.ts';
import type { TrustedTime } from '#kiosk/terminal/trusted-time.ts';

const ITEM_ID_BYTES = 16;

export interface RequestParts extends PostNowParts {
  readonly time: Pick<TrustedTime, 'best'>;
  readonly random: RandomBytes;
}

/**
 * Asks for a code by SMS: the port `requestCodeBySms`. It does the same for every person: seals, keeps and posts one
 * item (P08).
 *
 * @throws Error when the gateway will never take the item: a failure of ours.
 */
export async function requestCodeBySms(parts: RequestParts, request: CodeRequest): Promise<RequestAnswer> {
  try {
    const now = await parts.time.best();
    const ready = await readSealer(parts.database, now);
    if (ready.kind === 'expired') return { kind: 'closed', reason: 'sealingKeysExpired' };

    const itemId = toHex(parts.random(ITEM_ID_BYTES));
    const { caisse } = request;
    const news = await postNow(parts, {
      id: itemKeyOf({ type: 'datedCodeRequest', ...ready.sealer, caisse, itemId }),
      type: 'datedCodeRequest',
      caisse,
      envelope: await sealCodeRequest({ codeRequest: request, itemId, issuedAt: now }, ready.sealer),
      createdAt: now,
    });
    if (news.kind === 'reject') throw new Error('the gateway cannot read what this kiosk seals');
    return { kind: news.kind === 'notSent' || news.kind === 'retry' ? 'recordedOffline' : 'accepted' };
  } catch (failure) {
    if (isStorageFailure(failure)) return { kind: 'closed', reason: 'storageUnavailable' };
    throw failure;
  }
}
