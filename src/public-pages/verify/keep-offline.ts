import { VERIFY_PATH, VERIFY_WORKER_FILE } from '#contract/addresses/verify-url.ts';

/** What a service worker's address must be where a page may make only trusted ones. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const workerUrl = `${import.meta.env.BASE_URL}${VERIFY_WORKER_FILE}`;

/**
 * Lets the page open without a network from now on. Its worker serves this page alone. Where the browser keeps nothing, as in
 * a private window, the page works as long as there is a network.
 */
export async function keepOffline(container: ServiceWorkerContainer | undefined): Promise<void> {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The one script address that this page makes trusted.
  const policy = trustedTypes?.createPolicy('verifier', { createScriptURL: () => workerUrl });
  const address = policy?.createScriptURL(workerUrl) ?? workerUrl;
  await container?.register(address, { scope: VERIFY_PATH, updateViaCache: 'none' }).catch(() => undefined);
}
