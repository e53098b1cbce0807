import { describe, expect, it } from 'vitest';
import { toHex } from '#contract/bytes/hex.ts';
import { claimToBytes } from '../claim-bytes.ts';
import { codeRequestToBytes, datedCodeRequestToBytes } from '../code-request-bytes.ts';
import { claim, codeRequest, hexBytes, NOON, pairOf } from '#contract/testing/fixtures.ts';
import type { EnvelopeHeader } from './header.ts';
import { openItem } from '../sealed-items.ts';
import { verifyEnvelope } from './open.ts';
import { sealWithEphemeralKey } from './seal.ts';
import { hpkeSuite } from './suite.ts';

/** RFC 9180 appendix A.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const rfc9180 = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  skE: '52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736',
  pkE: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  skR: '4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8',
  pkR: '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  plaintext: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  ciphertext: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
};

/** RFC 8032 §7.1, test 1. */
const kioskKey = {
  secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  public: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
};

const common = {
  origin: '0a1b2c3d',
  kioskId: 4_000_000_001,
  kioskKeyId: 2,
  gatewayKeyId: 259,
} as const;

/**
 * Envelopes of the fixtures, under the keys above. They were computed once by another
 * implementation, written in Python from RFC 9180 and from SECURITY « Sealing and keys », not by the code here.
 */
const vectors: readonly {
  readonly header: EnvelopeHeader;
  readonly plaintext: Uint8Array<ArrayBuffer>;
  readonly envelope: string;
}[] = [
  {
    header: { ...common, type: 'claim', caisse: 'caf-31', allotmentId: '00112233445566ff', index: 17 },
    plaintext: claimToBytes(claim),
    envelope:
      '01010a1b2c3d01ee6b280102010300112233445566ff001137fda3567bdbd628e88668c3c8d7e97d1d1253b6' +
      'd4ea6d44c150f741f1bf443163b8a146e61fec171ea2f55672b8d7bc636b0b48ab32b13f40d89fe2d8463525' +
      '777d80f29ca7439330a59c464dc3f7909eed89e8ba59f447a095d2eed5bb318fe651eded96c628a16c786be8' +
      '2f2283ce8515a0cda995079b7fc8f67104ead2ce1a62e2e03030b691686672f09cc5ec08',
  },
  {
    header: {
      ...common,
      type: 'codeRequest',
      caisse: 'cpam-31',
      itemId: 'ffeeddccbbaa99887766554433221100',
    },
    plaintext: codeRequestToBytes(codeRequest),
    envelope:
      '01020a1b2c3d02ee6b2801020103ffeeddccbbaa9988776655443322110037fda3567bdbd628e88668c3c8d7' +
      'e97d1d1253b6d4ea6d44c150f741f1bf4431c453b0f54829773a40db3d35743918465d7b8faed64924066da1' +
      '46e1bdfe8f1398932da90ee7a7cf4ab7030fd802e84c920d2e3670d003a26525de8d6d00d09f4512bfc56387' +
      'aa3eec355b696bb1908cdf273f69061b65eedfdcf5f4ec8bde4eea90a613fc33c506722fa88fb6b8e8eda31f' +
      '59af295b5b905af58e1b804487af04fbb45c8a64de1627218bbcb0064e9f5c8875423206d096bb78029ed70a' +
      'ebbbca776e7494cfbf5c765217b4d9cd045c5e9f9a38c9da23fec7812ceb1a4c04ef0af23c3313a8b72be0ac' +
      '2c13b3dc60d56c709000cc51d24de0ff60567631b136d4f4c065d330451cf8a5f66383dd1d69aa6e08ebc121' +
      'eedee251a2c62273c5fc5f556aee7a2cdfcaef9a733e4f7dbbf1e33f56dfb7eb30780e53fc0552e6f414b3c4' +
      'e02dcfa5b274b147e00a48221e5ed002f03222d660dc6cca2bbc4d171d929bf2fe2974c46e50e901303f33e1' +
      '2a0f',
  },
  {
    header: {
      ...common,
      type: 'datedCodeRequest',
      caisse: 'cpam-31',
      itemId: 'ffeeddccbbaa99887766554433221100',
    },
    plaintext: datedCodeRequestToBytes({ content: codeRequest, issuedAt: NOON }),
    envelope:
      '01030a1b2c3d02ee6b2801020103ffeeddccbbaa9988776655443322110037fda3567bdbd628e88668c3c8d7' +
      'e97d1d1253b6d4ea6d44c150f741f1bf4431d67a49f8dc4aa8c5e188825dbd83616ae22d890ea164e4acc6e8' +
      'eccd41a52251146c2798e1f2952e607d687ed9945a40712714a4066d5f86bf23287649c6130431dbf865a769' +
      '43f6dc8f78e5d538fa2ad077a68a62003686b561df7accf7b114443276df70d8c57f9de3d4d2a1227e60e142' +
      '07ce3f44752c61921db251de762a0d16f2240c72f409463ee33e63d44f79cea4a4cf571e4f8ca238830097fc' +
      '586682d766d3143b96ff7b54ff9aebe2c7ea0a875d39ea4589de9590b0a972c1056e5b4e3d9ad63bb790db08' +
      '6b1317b69ed08ce0e759dd03f556545c1a16e861a7addbfbfaa0e5940de31737b5f4ecf7aeaf87fcc87b28bd' +
      '80effbe120b4b23fe0d9e06920fa495ece3a1c109b5f40afde6255658ecd466617581861ac4b0b5b761ab033' +
      '9dfa7d3141b6657113d3edd6dc5e7e9e5deb585404e75c55b142c3e8e030ea951079f0beefd5c8c7fece24a3' +
      '8c07d60c5df0bfb240907f1a473664b2cc0a',
  },
];

const gatewayPair = () => pairOf('X25519', rfc9180.skR, rfc9180.pkR);
const ephemeralPair = () => pairOf('X25519', rfc9180.skE, rfc9180.pkE);
const kioskPair = () => pairOf('Ed25519', kioskKey.secret, kioskKey.public);

describe('known-answer vectors', () => {
  it('seals and opens as RFC 9180 A.1.1 says', async () => {
    const sealed = await hpkeSuite().seal(
      {
        recipientPublicKey: (await gatewayPair()).publicKey,
        info: hexBytes(rfc9180.info),
        ekm: await ephemeralPair(),
      },
      hexBytes(rfc9180.plaintext),
      hexBytes(rfc9180.aad),
    );
    expect(toHex(new Uint8Array(sealed.enc))).toBe(rfc9180.pkE);
    expect(toHex(new Uint8Array(sealed.ct))).toBe(rfc9180.ciphertext);
    const opened = await hpkeSuite().open(
      { recipientKey: await gatewayPair(), enc: sealed.enc, info: hexBytes(rfc9180.info) },
      hexBytes(rfc9180.ciphertext),
      hexBytes(rfc9180.aad),
    );
    expect(toHex(new Uint8Array(opened))).toBe(rfc9180.plaintext);
  });

  it.each(vectors)(
    'makes our own envelope of type $header.type, byte for byte',
    async ({ header, plaintext, envelope }) => {
      const sealed = await sealWithEphemeralKey(
        {
          header,
          plaintext,
          gatewayPublicKey: (await gatewayPair()).publicKey,
          kioskSigningKey: (await kioskPair()).privateKey,
        },
        await ephemeralPair(),
      );
      expect(toHex(sealed)).toBe(envelope);
    },
  );

  it('opens them to the values they were made of', async () => {
    const opened = await Promise.all(
      vectors.map(async ({ envelope }) => {
        const verdict = await verifyEnvelope(hexBytes(envelope), (await kioskPair()).publicKey);
        return verdict.ok ? openItem(verdict.envelope, await gatewayPair()) : verdict.reason;
      }),
    );
    expect(opened).toEqual([
      { type: 'claim', claim },
      { type: 'codeRequest', codeRequest, itemId: 'ffeeddccbbaa99887766554433221100' },
      { type: 'datedCodeRequest', codeRequest, issuedAt: NOON, itemId: 'ffeeddccbbaa99887766554433221100' },
    ]);
  });
});
