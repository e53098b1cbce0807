/**
 * Loads the kiosk anew in place of this document, so that no two visitors share a heap and no history
 * entry leads back (SECURITY « Wipe »). Never resolves: this document ends.
 */
export function replaceDocument(): Promise<void> {
  location.replace(import.meta.env.BASE_URL);
  return new Promise<void>(() => undefined);
}

/** What follows the path in the address: on a kiosk in service, nothing. */
export const addressExtras = (): string => location.search + location.hash;

/** In demonstration the address may ask for a site; it is then taken away, whatever it said. */
export function takeAskedSite(): string | undefined {
  const asked = new URLSearchParams(location.search).get('site') ?? undefined;
  if (addressExtras() !== '') history.replaceState(null, '', location.pathname);
  return asked;
}
