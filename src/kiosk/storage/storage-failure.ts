import { Dexie } from 'dexie';

/** Whether something failed since the database could not be read or written (full, closed, lost): never a mistake of the caller. */
export function isStorageFailure(failure: unknown): boolean {
  return failure instanceof Dexie.DexieError;
}
