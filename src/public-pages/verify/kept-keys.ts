import * as z from 'zod/mini';
import { VERIFY_CACHES } from '#contract/addresses/verify-url.ts';
import { trustListSchema } from '#contract/seal/trust-list.ts';

/** The keys as they were when the gateway was last heard. */
const keptKeysSchema = z.readonly(z.strictObject({ trustList: trustListSchema, heardAt: z.int() }));
export type KeptKeys = z.infer<typeof keptKeysSchema>;

/** Where the keys wait for a day without a network. Nothing of a document is ever there. */
export interface KeyStore {
  read(): Promise<KeptKeys | undefined>;
  /** Keeps them where it can. */
  write(keys: KeptKeys): Promise<void>;
}

const CACHE = `${VERIFY_CACHES}keys`;
const ENTRY = '/verifier/keys';

/** @param storage undefined where the browser has none: the page was not opened by HTTPS */
export function keyStore(storage = (globalThis as { readonly caches?: CacheStorage }).caches): KeyStore {
  return {
    read: async () => {
      try {
        const entry = await (await storage?.open(CACHE))?.match(ENTRY);
        return entry && z.parse(keptKeysSchema, await entry.json());
      } catch {
        return undefined;
      }
    },
    write: async (keys) => {
      try {
        await (await storage?.open(CACHE))?.put(ENTRY, Response.json(keys));
      } catch {
        // A private window keeps nothing.
      }
    },
  };
}
