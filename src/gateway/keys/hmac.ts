import { createHmac, timingSafeEqual } from 'node:crypto';

/** One key of a ring. The identifier is stored beside what the key made, so that rotation breaks nothing. */
export interface HmacKey {
  readonly id: string;
  /**
   * HMAC-SHA-256 over the parts, each preceded by its length on four bytes: no two different lists of parts
   * give the same message. Text is UTF-8.
   */
  mac(parts: readonly (string | Uint8Array)[]): Buffer;
}

/**
 * Keys of one purpose that rotate: new work uses `current`, old work is found by identifier. A key is kept
 * 7 days after its replacement (SECURITY « Provisional codes »), then `byId` no longer knows it.
 */
export interface HmacKeyRing {
  current(): HmacKey;
  byId(id: string): HmacKey | undefined;
  /** Every key still held, the current one first. */
  all(): readonly HmacKey[];
}

export function hmacKey(id: string, secret: Uint8Array): HmacKey {
  return {
    id,
    mac(parts) {
      const hmac = createHmac('sha256', secret);
      for (const part of parts) {
        const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        hmac.update(length).update(bytes);
      }
      return hmac.digest();
    },
  };
}

/** Compares two MACs in a time that does not depend on where they differ. Different lengths are never equal. */
export function sameMac(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
