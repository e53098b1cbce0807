import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../bytes/base64url.ts';
import { copyBytes } from '../bytes/bytes.ts';
import { toHex } from '../bytes/hex.ts';
import { hexBytes, pairOf } from '../testing/fixtures.ts';
import {
  generateSigningKeyPair,
  isSignatureOf,
  publicSigningKeyText,
  readPublicSigningKey,
  sign,
} from './signing-key.ts';

/** RFC 8032 §7.1, tests 1 to 3. */
const rfc8032 = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    public: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    public: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    public: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
      '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

/** The order of the group, little-endian: s + order is the same number to a careless verifier. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

function withLargerS(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const s = BigInt(`0x${toHex(signature.slice(32).reverse())}`) + ORDER;
  return hexBytes(toHex(signature.slice(0, 32)) + toHex(hexBytes(s.toString(16).padStart(64, '0')).reverse()));
}

describe('Ed25519', () => {
  it.each(rfc8032)('signs « $message » as RFC 8032 §7.1 says', async (vector) => {
    const pair = await pairOf('Ed25519', vector.secret, vector.public);
    const message = hexBytes(vector.message);
    expect(toHex(await sign(message, pair.privateKey))).toBe(vector.signature);
    expect(await isSignatureOf(hexBytes(vector.signature), message, pair.publicKey)).toBe(true);
  });

  it('refuses another message, another key, another length', async () => {
    const pair = await generateSigningKeyPair();
    const other = await generateSigningKeyPair();
    const message = hexBytes('0102');
    const signature = await sign(message, pair.privateKey);
    expect(await isSignatureOf(signature, message, pair.publicKey)).toBe(true);
    expect(await isSignatureOf(signature, hexBytes('0103'), pair.publicKey)).toBe(false);
    expect(await isSignatureOf(signature, message, other.publicKey)).toBe(false);
    expect(await isSignatureOf(signature.slice(1), message, pair.publicKey)).toBe(false);
    expect(await isSignatureOf(new Uint8Array(), message, pair.publicKey)).toBe(false);
  });

  it('refuses the second writing of a signature', async () => {
    const pair = await generateSigningKeyPair();
    const message = hexBytes('0102');
    const signature = await sign(message, pair.privateKey);
    const malleated = withLargerS(signature);
    expect(malleated).toHaveLength(64);
    expect(await isSignatureOf(malleated, message, pair.publicKey)).toBe(false);
  });

  it('never lets a private key out', async () => {
    const { privateKey } = await generateSigningKeyPair();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });

  it('writes and reads a public key as 32 bytes of text', async () => {
    const { publicKey } = await generateSigningKeyPair();
    const text = await publicSigningKeyText(publicKey);
    const read = await readPublicSigningKey(text);
    expect(read && (await publicSigningKeyText(read))).toBe(text);
    expect(await readPublicSigningKey(`${text}AA`)).toBeUndefined();
    expect(await readPublicSigningKey('no key')).toBeUndefined();
    expect(await readPublicSigningKey(toBase64Url(copyBytes(new Uint8Array(31))))).toBeUndefined();
  });
});
