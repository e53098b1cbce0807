import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { utf8Bytes, type Bytes } from '#contract/bytes/bytes.ts';
import { itemType, type ItemType } from '../index.ts';

/** HPKE base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. */
export function hpkeSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  });
}

/** What binds a sealing to its item type: `borne/<type>/v<n>`. */
export function hpkeInfo(type: ItemType): Bytes {
  return utf8Bytes(`borne/${itemType(type).sealedAs}`);
}
