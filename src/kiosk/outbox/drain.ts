import type { EpochMs } from '#domain/time/instant.ts';
import type { BelievedTime } from '#domain/provisional-code/offline-time.ts';
import type { Chance } from '#machines/common/backoff.ts';
import type { DrainAnswer, DrainInput } from '#machines/outbox/ports.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { countDue, settleItems, sweepExpired, takeBatch } from './outbox-table.ts';
import { postItems, type OutboxGateway, type PostedItems } from './post-items.ts';

/** Held while a batch is on its way, so that two documents never drain at the same time. */
const OUTBOX_LOCK = 'borne-outbox';

/** `navigator.locks`, as far as the drainer uses it. */
export interface Locks {
  readonly request: <Answer>(
    name: string,
    options: { readonly ifAvailable: true },
    run: (lock: unknown) => Promise<Answer>,
  ) => Promise<Answer>;
}

export interface DrainParts {
  readonly database: KioskDatabase;
  readonly gateway: OutboxGateway;
  readonly locks: Locks;
  /** The system clock: for waits between tries only. */
  readonly now: () => EpochMs;
  /** The time one may believe: an item only expires by that one, so that a wrong clock kills nothing. */
  readonly believed: () => Promise<BelievedTime>;
  readonly chance: Chance;
}

/** Posts the oldest waiting items once, under the lock: the outbox machine's port. */
export async function drainBatch(parts: DrainParts, { batchSize }: DrainInput): Promise<DrainAnswer> {
  return parts.locks.request(OUTBOX_LOCK, { ifAvailable: true }, async (lock): Promise<DrainAnswer> => {
    if (lock === null) return { kind: 'drainedElsewhere' };
    return drain(parts, batchSize);
  });
}

async function drain(parts: DrainParts, batchSize: number): Promise<DrainAnswer> {
  const { database, gateway, now, chance } = parts;
  const believed = await parts.believed();
  if (believed.kind === 'known') await sweepExpired(database, believed.now);

  const items = await takeBatch(database, batchSize, now());
  if (items.length === 0) return { kind: 'drained', remaining: 0 };

  let posted: PostedItems = {
    kind: 'tryLater',
    news: items.map((item) => ({ item, news: { kind: 'notSent', errorClass: 'retry' } })),
  };
  try {
    posted = await postItems(gateway, items);
  } finally {
    // Whatever went wrong, nothing stays « sending » while nobody sends it.
    await settleItems(database, posted.news, now(), chance);
  }
  const remaining = await countDue(database, now());
  return { kind: DRAIN_KIND[posted.kind], remaining };
}

const DRAIN_KIND = {
  answered: 'drained',
  tryLater: 'retryLater',
  refusedKiosk: 'authRefused',
} as const satisfies Record<PostedItems['kind'], DrainAnswer['kind']>;
