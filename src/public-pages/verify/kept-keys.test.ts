import { expect, it } from 'vitest';
import { keyStore } from './kept-keys.ts';

const keys = { heardAt: 1_000, trustList: { isDemonstration: false, keys: [] } };

/** Cache Storage as far as it is used here. */
function memoryCaches() {
  const held = new Map<string, string>();
  const entry = {
    match: async (at: string) => (held.has(at) ? new Response(held.get(at)) : undefined),
    put: async (at: string, response: Response) => void held.set(at, await response.text()),
  };
  const opened: string[] = [];
  const caches = { open: async (name: string) => (opened.push(name), entry) } as unknown as CacheStorage;
  return { caches, opened, held };
}

it('keeps the keys, under a name that the closed list of a kiosk knows', async () => {
  const { caches, opened } = memoryCaches();
  const store = keyStore(caches);
  expect(await store.read()).toBeUndefined();
  await store.write(keys);
  expect(await store.read()).toEqual(keys);
  expect(new Set(opened)).toEqual(new Set(['verifier-keys']));
});

it('believes nothing that is not a list of keys', async () => {
  const { caches, held } = memoryCaches();
  const store = keyStore(caches);
  await store.write(keys);
  for (const name of held.keys()) held.set(name, '{"heardAt":1,"trustList":{"keys":[]}}');
  expect(await store.read()).toBeUndefined();
});

it('works without a memory: in a private window, or where the browser has none', async () => {
  const refusing = {
    open: async () => await Promise.reject(new DOMException('', 'SecurityError')),
  } as unknown as CacheStorage;
  for (const store of [keyStore(refusing), keyStore(undefined)]) {
    await store.write(keys);
    expect(await store.read()).toBeUndefined();
  }
});
