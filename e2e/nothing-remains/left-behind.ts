import type { BrowserContext, Page } from '@playwright/test';

/** What a visitor could find on the terminal without any tool: the same before and after each visit. */
export interface Found {
  readonly title: string;
  readonly address: string;
  readonly historyEntries: readonly string[];
  /** `lang`, `dir`, `data-*` and the style of the root: language, contrast, size, reach, motion. */
  readonly appearance: Readonly<Record<string, string>>;
  readonly webStorage: number;
  readonly cookies: number;
  readonly databases: readonly string[];
  readonly cachedAddresses: readonly string[];
  readonly fieldsAndFrames: number;
  /** Made and never revoked. */
  readonly blobAddresses: readonly string[];
}

export interface Watch {
  readonly find: (page: Page) => Promise<Found>;
  /** A document that died gave nothing back: the browser did, for all it had made. */
  readonly documentDied: () => void;
}

/** Starts to note blob addresses, then reads everything at once whenever it is asked. */
export async function watchTerminal(context: BrowserContext): Promise<Watch> {
  const living = new Set<string>();
  await context.exposeBinding('noteBlob', (_source, act: 'made' | 'revoked', address: string) => {
    if (act === 'made') living.add(address);
    else living.delete(address);
  });
  await context.addInitScript(noteBlobAddresses);
  return {
    async find(page) {
      const cdp = await context.newCDPSession(page);
      const { entries } = await cdp.send('Page.getNavigationHistory');
      await cdp.detach();
      const found = await page.evaluate(readPage);
      const cookies = await context.cookies();
      return {
        ...found,
        cookies: cookies.length,
        historyEntries: entries.map(({ url }) => url),
        blobAddresses: [...living],
      };
    },
    documentDied: () => living.clear(),
  };
}

/** Everything readable on the page and in its databases, as one text to search. */
export async function everythingReadable(page: Page): Promise<string> {
  const [markup, stored] = await Promise.all([page.content(), page.evaluate(readDatabases)]);
  const typed = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  return [markup, ...typed, stored, await page.title(), page.url()].join('\n');
}

/** The strings that are alive in the page, as a debugger sees them: V8 collects garbage before it takes a snapshot. */
export async function heapOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  const snapshot = chunks.join('');
  const key = '"strings":';
  const strings = JSON.parse(snapshot.slice(snapshot.lastIndexOf(key) + key.length, -1)) as readonly string[];
  return strings.join('\n');
}

function noteBlobAddresses(): void {
  const page = globalThis as unknown as { noteBlob?: (act: string, address: string) => void };
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (source) => {
    const address = createObjectURL.call(URL, source);
    page.noteBlob?.('made', address);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    page.noteBlob?.('revoked', address);
    revokeObjectURL.call(URL, address);
  };
}

async function readPage(): Promise<Omit<Found, 'cookies' | 'historyEntries' | 'blobAddresses'>> {
  const root = document.documentElement;
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return {
    title: document.title,
    address: location.href,
    appearance: Object.fromEntries([...root.attributes].map(({ name, value }) => [name, value])),
    webStorage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted(),
    cachedAddresses: [...names, ...requests.flat().map(({ url }) => url)].toSorted(),
    fieldsAndFrames: document.querySelectorAll('input, textarea, select, iframe, dialog').length,
  };
}

/** Every record of every database; bytes are read as text, so that nothing hides in them. */
async function readDatabases(): Promise<string> {
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error('the database cannot be read'));
    });
  const asText = (_key: string, value: unknown): unknown =>
    value instanceof Uint8Array ? [...value].map((byte) => String.fromCharCode(byte)).join('') : value;
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name ?? ''));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      texts.push(JSON.stringify([await settled(store.getAllKeys()), await settled(store.getAll())], asText));
    }
    database.close();
  }
  return texts.join('\n');
}
