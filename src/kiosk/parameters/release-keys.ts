import type { PublicKeyText } from '#contract/identifiers.ts';

/** The keys built in, whose releases and parameters this kiosk takes; a development page has none. */
export function releaseKeys(): readonly PublicKeyText[] {
  const keys: readonly PublicKeyText[] | undefined = import.meta.env.RELEASE_KEYS;
  return keys ?? [];
}
