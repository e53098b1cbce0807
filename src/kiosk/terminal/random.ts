import type { RandomBytes } from '#domain/random.ts';

/** The kiosk's only source of chance: WebCrypto. */
export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** A number in [0, 1), for waits that spread a fleet out in time. */
export function chance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
