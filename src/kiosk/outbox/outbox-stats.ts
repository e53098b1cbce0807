import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from '../storage/database.ts';
import type { OutboxRecord } from '../storage/records.ts';
import { inState } from './outbox-table.ts';

/** What staff and the heartbeat see of the outbox: numbers, never contents (P23). */
export interface OutboxStats {
  readonly pending: number;
  readonly dead: number;
  /** Age of the oldest item that waits; null when none does. */
  readonly oldestMs: number | null;
}

/** An item that ended without effect. */
export type DeadLetter = Pick<OutboxRecord, 'id' | 'type' | 'caisse' | 'createdAt' | 'errorClass'>;

export async function readOutboxStats(database: KioskDatabase, now: EpochMs): Promise<OutboxStats> {
  const [pending, sending, dead] = await Promise.all(
    (['pending', 'sending', 'dead'] as const).map((state) => inState(database, state).count()),
  );
  const firsts = await Promise.all((['pending', 'sending'] as const).map((state) => inState(database, state).first()));
  const oldest = Math.min(...firsts.flatMap((item) => item?.createdAt ?? []));
  return {
    pending: (pending ?? 0) + (sending ?? 0),
    dead: dead ?? 0,
    oldestMs: Number.isFinite(oldest) ? Math.max(0, now - oldest) : null,
  };
}

/** Dead letters, oldest first. */
export async function listDeadLetters(database: KioskDatabase): Promise<readonly DeadLetter[]> {
  const dead = await inState(database, 'dead').toArray();
  return dead.map(({ id, type, caisse, createdAt, errorClass }) => ({
    id,
    type,
    caisse,
    createdAt,
    ...(errorClass === undefined ? {} : { errorClass }),
  }));
}

/** An agent has seen it: it is not shown again. Only what has ended can go. */
export async function acknowledgeDeadLetter(database: KioskDatabase, id: OutboxRecord['id']): Promise<void> {
  await database.outbox
    .where('id')
    .equals(id)
    .filter(({ state }) => state === 'dead')
    .delete();
}
