import type { Timers } from '../clock.ts';
import { browserNames, type BrowserPlaces, type StoredNames } from './durable-inventory.ts';
import { DATA_FORMAT, DATABASE_NAME } from './layout.ts';

/** What boot reads: all names, and the facts as they stand, which no schema has judged yet. */
export interface BootRead extends StoredNames {
  readonly fact: (key: string) => unknown;
}

/** As long as the storage itself waits for an opening that never settles. */
const LIMIT_MS = 4_000;

/**
 * Reads what boot needs, all at once: the database in one transaction, and the names of databases and caches. Writes nothing. The
 * storage proper, which is much code, opens behind the attract screen.
 *
 * @returns undefined when this is not the storage of this format, or cannot be read: the storage proper then says why.
 */
export async function readAtBoot(
  places: BrowserPlaces,
  { after }: Pick<Timers, 'after'>,
): Promise<BootRead | undefined> {
  let cancel = (): void => undefined;
  const limit = new Promise<undefined>((resolve) => {
    cancel = after(LIMIT_MS, () => resolve(undefined));
  });
  const opening = opened(places.databases);
  const reading = async (): Promise<BootRead | undefined> => {
    const [database, browser] = await Promise.all([opening.then(factsIn), browserNames(places)]);
    return database && { ...database, ...browser };
  };
  try {
    return await Promise.race([reading(), limit]);
  } catch {
    return undefined;
  } finally {
    cancel();
    // Not in the way of the storage proper, even when it opened too late.
    void opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}

function opened(databases: Pick<IDBFactory, 'open'>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(DATABASE_NAME);
    // A database that is not there yet is not made here.
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

async function factsIn(database: IDBDatabase): Promise<Pick<BootRead, 'tables' | 'facts' | 'fact'> | undefined> {
  const records = await all(database.transaction('facts', 'readonly').objectStore('facts').getAll());
  const facts = new Map(records.map(({ key, value }) => [key, value]));
  if (facts.get('dataFormat') !== DATA_FORMAT) return undefined;
  return { tables: [...database.objectStoreNames], facts: [...facts.keys()], fact: (key) => facts.get(key) };
}

function all(request: IDBRequest): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result as never));
    request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
  });
}
