import * as z from 'zod/mini';
import { sha256, utf8Bytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { hexOf } from '../wire.ts';

/**
 * Longest `PUBLIC_URL`, in characters. With it a claim's address still fits a QR code of
 * version 13-M (331 bytes): a test holds the two together.
 */
export const PUBLIC_URL_MAX_LENGTH = 100;

/**
 * Where phones reach the gateway: scheme and host in lower case, perhaps a port and a path;
 * ASCII; no slash at the end, no query, no fragment.
 */
export const publicUrlSchema = z
  .string()
  .check(
    z.maxLength(PUBLIC_URL_MAX_LENGTH),
    z.regex(/^https?:\/\/[a-z0-9.-]+(?::[1-9]\d{0,4})?(?:\/[A-Za-z0-9._~-]+)*$/),
  );
export type PublicUrl = z.infer<typeof publicUrlSchema>;

const ORIGIN_TAG_BYTES = 4;

/** The origin in an envelope's header: four bytes. */
const originTagSchema = hexOf(ORIGIN_TAG_BYTES);
export type OriginTag = z.infer<typeof originTagSchema>;

/**
 * Names the gateway an item was sealed for, so that an item of a test installation is never
 * taken by another: the first bytes of the SHA-256 of the gateway's `PUBLIC_URL`. A name, not a
 * proof: sealing and signature are the proof.
 */
export async function originTag(publicUrl: PublicUrl): Promise<OriginTag> {
  const digest = await sha256(utf8Bytes(publicUrl));
  return toHex(digest.subarray(0, ORIGIN_TAG_BYTES));
}
