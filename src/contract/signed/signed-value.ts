import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import { concatBytes, utf8Bytes, type Bytes } from '../bytes/bytes.ts';
import type { SignatureText } from '../identifiers.ts';
import type { Key } from './key-types.ts';
import { isSignatureOf, sign } from './signing-key.ts';

/**
 * What a signature is for. The label goes in front of the signed bytes, so that a signature
 * made for one purpose never counts for another.
 */
export type SignedPurpose = 'sealing-keys' | 'allotment' | 'enrolment' | 'release' | 'parameters' | 'answer';

function message(purpose: SignedPurpose, value: Bytes): Bytes {
  return concatBytes(utf8Bytes(`borne/${purpose}/v1\0`), value);
}

/** Signs the canonical bytes of a value (Ed25519). */
export async function signValue(purpose: SignedPurpose, value: Bytes, privateKey: Key): Promise<SignatureText> {
  return toBase64Url(await sign(message(purpose, value), privateKey));
}

/** Whether the signature is that of these canonical bytes for this purpose. */
export async function isValueSigned(
  purpose: SignedPurpose,
  value: Bytes,
  signature: SignatureText,
  publicKey: Key,
): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  return bytes !== undefined && isSignatureOf(bytes, message(purpose, value), publicKey);
}
