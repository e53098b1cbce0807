/**
 * The one door for script addresses under `require-trusted-types-for 'script'` (P35): a worker or a
 * service worker may only be loaded from our own origin and base path.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const ownScript = (url: string): string => {
  const address = new URL(url, document.baseURI);
  if (address.origin !== location.origin || !address.pathname.startsWith(import.meta.env.BASE_URL)) {
    throw new TypeError('script address outside the kiosk');
  }
  return address.href;
};

const trustedTypes = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('borne', { createScriptURL: ownScript });

/** The address, checked, in the form the browser's sinks accept. Throws a TypeError for any other place. */
export function trustedScriptUrl(url: string): string {
  return policy ? policy.createScriptURL(url) : ownScript(url);
}
