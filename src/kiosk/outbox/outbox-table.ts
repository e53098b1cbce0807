import { Dexie, type Collection } from 'dexie';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { DAY_MS, MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import { backOffMs, type Chance } from '#machines/common/backoff.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import type { ItemKey } from '#contract/items/item-key.ts';
import { itemType, type ItemType } from '#contract/items/index.ts';
import type { OutboxOutcome } from '#contract/routes/outbox.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { writeRecords } from '../storage/write-records.ts';
import type { OutboxErrorClass, OutboxRecord, OutboxState } from '../storage/records.ts';

/** A dead letter is shown to staff this long after its term, without its content. */
const DEAD_LIFE_MS = 7 * DAY_MS;

/** Waits of an item that the gateway asks to see again. */
const ITEM_BACK_OFF = { firstMs: 5_000, maxMs: 5 * MINUTE_MS };

export interface NewItem {
  readonly id: ItemKey;
  readonly type: ItemType;
  readonly caisse: CaisseId;
  readonly envelope: Bytes;
  readonly createdAt: EpochMs;
}

/**
 * Puts a sealed item in, and gives it back as it is kept. Strictly durable: once this resolves, a power cut does not lose it.
 *
 * @param held true: the caller sends it by itself and then says what became of it; the drainer leaves it alone meanwhile.
 * @throws ConstraintError when an item with this id was put in before.
 */
export async function enqueue(database: KioskDatabase, item: NewItem, held = false): Promise<SendingItem> {
  const kept: SendingItem = {
    ...item,
    expiresAt: item.createdAt + itemType(item.type).lifeMs,
    state: held ? 'sending' : 'pending',
    attempts: held ? 1 : 0,
    nextAttemptAt: item.createdAt,
  };
  await writeRecords(database, database.outbox, [kept], { durability: 'strict', by: 'add' });
  return kept;
}

/** An item with its envelope. */
export interface SendingItem extends OutboxRecord {
  readonly envelope: Bytes;
}

/**
 * Takes the oldest items that are due and marks them as being sent. A wait that lies further away than any wait can be comes
 * from a clock that was moved back: such an item is due.
 */
export async function takeBatch(database: KioskDatabase, size: number, now: EpochMs): Promise<readonly SendingItem[]> {
  return database.transaction('rw', database.outbox, async () => {
    const oldest = await inState(database, 'pending')
      .filter((item) => isDue(item, now))
      .limit(size)
      .toArray();
    const batch = oldest
      .filter(hasEnvelope)
      .map((item): SendingItem => ({ ...item, state: 'sending', attempts: item.attempts + 1 }));
    await database.outbox.bulkPut([...batch]);
    return batch;
  });
}

/** What the gateway said of an item, or that nothing was said. */
export type ItemNews = OutboxOutcome | { readonly kind: 'notSent'; readonly errorClass: 'retry' | 'auth' };

/**
 * Writes what became of items, all in one transaction. An ended item loses its content. A power cut may undo it: the items
 * then go out once more, and take effect no second time.
 */
export async function settleItems(
  database: KioskDatabase,
  news: readonly { readonly item: OutboxRecord; readonly news: ItemNews }[],
  now: EpochMs,
  chance: Chance,
): Promise<void> {
  const records = news.map((each) => settled(each.item, each.news, now, chance));
  await writeRecords(database, database.outbox, records, { durability: 'relaxed', by: 'put' });
}

function settled(item: OutboxRecord, news: ItemNews, now: EpochMs, chance: Chance): OutboxRecord {
  switch (news.kind) {
    case 'notSent':
      return { ...item, state: 'pending', nextAttemptAt: now, errorClass: news.errorClass };
    case 'retry':
      return {
        ...item,
        state: 'pending',
        nextAttemptAt: now + backOffMs(ITEM_BACK_OFF, item.attempts, chance),
        errorClass: 'retry',
      };
    case 'reject':
      return ended(item, 'dead', 'reject');
    default:
      return ended(item, 'done');
  }
}

/** Ends an item and drops its envelope. */
function ended(
  { envelope: _dropped, errorClass: _former, ...item }: OutboxRecord,
  state: 'done' | 'dead',
  errorClass?: OutboxErrorClass,
): OutboxRecord {
  return { ...item, state, ...(errorClass === undefined ? {} : { errorClass }) };
}

/**
 * Items past their life become dead letters without content; those done are forgotten then, dead ones a week later. Gives how
 * many died.
 */
export async function sweepExpired(database: KioskDatabase, now: EpochMs): Promise<number> {
  return database.transaction('rw', database.outbox, async () => {
    await database.outbox
      .where('expiresAt')
      .below(now)
      .filter(({ state, expiresAt }) => state === 'done' || (state === 'dead' && expiresAt < now - DEAD_LIFE_MS))
      .delete();
    const expired = await database.outbox
      .where('expiresAt')
      .below(now)
      .filter(({ state }) => state === 'pending')
      .toArray();
    await database.outbox.bulkPut(expired.map((item) => ended(item, 'dead', 'expired')));
    return expired.length;
  });
}

/** At start: what was on its way when the kiosk stopped waits again. The gateway lets each take effect once, so a repeat is harmless. */
export async function releaseInterrupted(database: KioskDatabase): Promise<number> {
  return inState(database, 'sending').modify({ state: 'pending' });
}

/** How many items could be sent now. */
export async function countDue(database: KioskDatabase, now: EpochMs): Promise<number> {
  const between = (from: unknown, to: unknown): Promise<number> =>
    database.outbox.where('[state+nextAttemptAt]').between(['pending', from], ['pending', to], false, true).count();
  const counts = await Promise.all([between(Dexie.minKey, now), between(now + ITEM_BACK_OFF.maxMs, Dexie.maxKey)]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Items in a state, oldest first. */
export function inState(database: KioskDatabase, state: OutboxState): Collection<OutboxRecord, string> {
  return database.outbox.where('[state+createdAt]').between([state, Dexie.minKey], [state, Dexie.maxKey]);
}

function isDue({ nextAttemptAt }: OutboxRecord, now: EpochMs): boolean {
  return nextAttemptAt <= now || nextAttemptAt > now + ITEM_BACK_OFF.maxMs;
}

function hasEnvelope(item: OutboxRecord): item is SendingItem {
  return item.envelope !== undefined;
}
