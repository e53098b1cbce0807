import { toBase64Url } from '../../bytes/base64url.ts';
import { utf8Bytes } from '../../bytes/bytes.ts';
import type { SealFields } from '../seal-fields.ts';
import { sealText, signedPart } from '../seal-text.ts';
import type { SealKey, TrustList } from '../trust-list.ts';
import { SEAL_ALGORITHM } from '../verify-seal.ts';

/** A key of a test, with what seals under it. */
export interface TestSealKey {
  readonly listed: SealKey;
  seal(fields: SealFields, keyId?: string): Promise<string>;
}

export async function testSealKey(listed: Partial<SealKey> = {}): Promise<TestSealKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const key = { id: 'T3ST', publicKey, validFrom: '2000-01-01', validUntil: null, isDemonstration: false, ...listed };
  return {
    listed: key,
    async seal(fields, keyId = key.id) {
      const signed = signedPart(fields, keyId);
      const signature = await crypto.subtle.sign(SEAL_ALGORITHM, pair.privateKey, utf8Bytes(signed));
      return sealText(signed, new Uint8Array(signature));
    },
  };
}

export const trustListOf = (...keys: readonly TestSealKey[]): TrustList => ({
  isDemonstration: false,
  keys: keys.map(({ listed }) => listed),
});
