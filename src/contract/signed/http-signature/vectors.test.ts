import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import { fromBase64Url } from '#contract/bytes/base64url.ts';
import { toHex } from '#contract/bytes/hex.ts';
import { isSignatureOf, sign } from '../signing-key.ts';
import { pairOf } from '#contract/testing/fixtures.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { contentDigest } from './content-digest.ts';
import { signatureBase, type Component } from './signature-base.ts';

/** RFC 9421 appendix B.1.4, `test-key-ed25519`. */
const key = {
  d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU',
  x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
};

function hexOf(text: string): string {
  return toHex(fromBase64Url(text) ?? new Uint8Array());
}

/** RFC 9421 appendix B.2.6. */
const components: readonly Component[] = [
  ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
  ['@method', 'POST'],
  ['@path', '/foo'],
  ['@authority', 'example.com'],
  ['content-type', 'application/json'],
  ['content-length', '18'],
];
const parameters = ';created=1618884473;keyid="test-key-ed25519"';
const signature = 'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==';

describe('known-answer vectors of HTTP signatures', () => {
  it('builds the signature base of RFC 9421 B.2.6', () => {
    expect(new TextDecoder().decode(signatureBase(components, parameters))).toBe(
      [
        '"date": Tue, 20 Apr 2021 02:07:55 GMT',
        '"@method": POST',
        '"@path": /foo',
        '"@authority": example.com',
        '"content-type": application/json',
        '"content-length": 18',
        '"@signature-params": ("date" "@method" "@path" "@authority" "content-type" ' +
          '"content-length");created=1618884473;keyid="test-key-ed25519"',
      ].join('\n'),
    );
  });

  it('makes and checks the signature of RFC 9421 B.2.6', async () => {
    const pair = await pairOf('Ed25519', hexOf(key.d), hexOf(key.x));
    const base = signatureBase(components, parameters);
    expect(toBase64(await sign(base, pair.privateKey))).toBe(signature);
    const bytes = fromBase64(signature) ?? new Uint8Array();
    expect(await isSignatureOf(bytes, base, pair.publicKey)).toBe(true);
  });

  it.each([
    ['{"hello": "world"}\n', 'RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg='],
    ['{"hello": "world"}', 'X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE='],
    ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
  ])('digests %j as RFC 9530 does', async (body, digest) => {
    expect(await contentDigest(utf8Bytes(body))).toBe(`sha-256=:${digest}:`);
  });

  it.each(['Zg', 'Zg=', 'Zh==', 'Zg==\n', 'Z-==', '===='])('refuses the base64 text %j', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
