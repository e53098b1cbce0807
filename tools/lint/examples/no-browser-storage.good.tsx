export const open = (indexedDB: IDBFactory) => indexedDB.open('outbox');
export const count = (site: { caches: readonly string[] }) => site.caches.length;
