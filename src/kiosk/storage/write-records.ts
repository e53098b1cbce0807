import type { Table } from 'dexie';
import type { KioskDatabase } from './database.ts';

/**
 * - `strict`: once written, a power cut does not lose it.
 * - `relaxed`: a power cut may lose it; only for what the kiosk finds out again by itself.
 */
export type Durability = 'strict' | 'relaxed';

interface Writing {
  readonly durability: Durability;
  /** `add` refuses a key that is there already. */
  readonly by: 'add' | 'put';
}

/**
 * Writes records in one transaction of their own, straight on Dexie's connection: half the time of the same write through
 * Dexie (`npm run bench -- --only outbox`), and with a durability of its own. Not for use inside another transaction.
 *
 * @throws the browser's error (ConstraintError, QuotaExceededError, InvalidStateError when the connection is closed).
 */
export async function writeRecords<Row>(
  database: KioskDatabase,
  table: Table<Row, string>,
  records: readonly Row[],
  { durability, by }: Writing,
): Promise<void> {
  const transaction = database.backendDB().transaction(table.name, 'readwrite', { durability });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('the write was aborted', 'AbortError')),
    );
  });
  const store = transaction.objectStore(table.name);
  for (const record of records) store[by](record);
  await ended;
}
