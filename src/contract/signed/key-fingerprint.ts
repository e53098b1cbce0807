import { fromBase64Url } from '../bytes/base64url.ts';
import { byteReader } from '../bytes/byte-cursor.ts';
import { concatBytes, sha256, utf8Bytes } from '../bytes/bytes.ts';
import type { PublicKeyText } from '../identifiers.ts';

const LABEL = utf8Bytes('borne/key-fingerprint/v1\0');
const GROUPS = 8;
const DIGITS = 5;

/**
 * The fingerprint that a new kiosk shows and an admin compares in the console: eight groups of
 * five digits (132 bits), since digits read the same in every language and on the telephone.
 */
export async function keyFingerprint(publicKey: PublicKeyText): Promise<string> {
  const raw = fromBase64Url(publicKey);
  if (raw === undefined) throw new RangeError('the public key is not base64url');
  const reader = byteReader(await sha256(concatBytes(LABEL, raw)));
  return Array.from({ length: GROUPS }, () => String((reader.uint(4) ?? 0) % 10 ** DIGITS).padStart(DIGITS, '0')).join(
    ' ',
  );
}
