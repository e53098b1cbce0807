import type { Chance } from '#machines/common/backoff.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { CallOptions } from '../gateway-client/gateway-client.ts';
import { enqueue, settleItems, type ItemNews, type NewItem } from './outbox-table.ts';
import { postItems, type OutboxGateway } from './post-items.ts';
import type { KioskDatabase } from '../storage/database.ts';

/** How long a visitor waits for the gateway before the item is left to the outbox. */
const POST_NOW_LIMIT_MS = 4_000;

export interface PostNowParts {
  readonly database: KioskDatabase;
  readonly gateway: OutboxGateway;
  /** The system clock: for waits between tries. */
  readonly now: () => EpochMs;
  readonly chance: Chance;
  /** Whose request it is; ended with the visit. */
  readonly owner?: CallOptions['owner'];
  /** Something waits in the outbox: the drainer may begin. */
  readonly enqueued: () => void;
}

/**
 * The one path of a sealed item, online and offline: it is kept first, strictly; then posted at once. Without an answer in
 * time it waits in the outbox. Whether it had arrived does not matter: it takes effect once.
 *
 * @throws when it could not be kept: nothing was sent then.
 */
export async function postNow(parts: PostNowParts, item: NewItem): Promise<ItemNews> {
  const { database, gateway, owner } = parts;
  const sending = await enqueue(database, item, true);
  const posted = await postItems(gateway, [sending], {
    timeoutMs: POST_NOW_LIMIT_MS,
    ...(owner === undefined ? {} : { owner }),
  });
  await settleItems(database, posted.news, parts.now(), parts.chance);
  const news = posted.news[0]?.news ?? { kind: 'notSent', errorClass: 'retry' };
  if (news.kind === 'notSent' || news.kind === 'retry') parts.enqueued();
  return news;
}
