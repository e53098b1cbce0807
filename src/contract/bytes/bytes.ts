/**
 * Bytes over a plain `ArrayBuffer`: the only kind WebCrypto accepts in every
 * runtime. A Node `Buffer` or a view on shared memory becomes one by `copyBytes`.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A copy that shares no memory with its source. */
export function copyBytes(source: Uint8Array): Bytes {
  return new Uint8Array(source);
}

/** The parts, one after the other, in new memory. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The UTF-8 bytes of a text. */
export function utf8Bytes(text: string): Bytes {
  return copyBytes(new TextEncoder().encode(text));
}

/** The text of UTF-8 bytes, or undefined when they are not valid UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** SHA-256 of bytes: 32 bytes. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
