import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';

/** Bytes as base64 with padding (RFC 4648 §4): how a header writes bytes (RFC 8941 §3.3.5). */
export function toBase64(bytes: Uint8Array): string {
  const text = toBase64Url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** The bytes of a canonical base64 text, or undefined. */
export function fromBase64(text: string): Bytes | undefined {
  const bytes = fromBase64Url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  return bytes && toBase64(bytes) === text ? bytes : undefined;
}
