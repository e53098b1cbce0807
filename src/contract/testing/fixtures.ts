import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import { fromHex } from '../bytes/hex.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { Sealer } from '../items/sealed-items.ts';
import { toBase64Url } from '../bytes/base64url.ts';
import type { Key, KeyPair } from '../signed/key-types.ts';
import { generateSealingKeyPair } from '../signed/sealing-key.ts';
import { generateSigningKeyPair } from '../signed/signing-key.ts';

/** 2026-11-22 12:00 UTC. */
export const NOON = 1_795_348_800_000;

const reference = drawReference((count) => Uint8Array.from({ length: count }, (_, i) => 3 * i + 1));

export const claim: Claim = {
  caisse: 'caf-31',
  nir: fictitiousNir({ first: '2', year: '82', month: '06', department: '2A', serial: 7 }),
  birthDate: '1982-06-14',
  proof: { kind: 'card', cardSerial: '0012345678' },
  code: '0739',
  reference,
  issuedAt: NOON,
  allotmentId: '00112233445566ff',
  index: 17,
};

export const codeRequest: CodeRequest = {
  caisse: 'cpam-31',
  nir: fictitiousNir({ first: '7', year: '95', month: '01', department: '99', serial: 3 }),
  birthName: 'Lebœuf-N’Diaye',
  birthDate: '1995-01-30',
  postalCode: '31000',
};

/** The bytes of a hexadecimal text, spaces left out. */
export function hexBytes(text: string): Bytes {
  const bytes = fromHex(text.replace(/\s/g, ''));
  if (bytes === undefined) throw new Error('not hexadecimal');
  return bytes;
}

/** An Ed25519 or X25519 pair from its raw halves in hexadecimal. */
export async function pairOf(algorithm: 'Ed25519' | 'X25519', privateHex: string, publicHex: string): Promise<KeyPair> {
  const [privateUse, publicUse] =
    algorithm === 'Ed25519' ? [['sign'] as const, ['verify'] as const] : [['deriveBits'] as const, []];
  const jwk = { kty: 'OKP', crv: algorithm, x: toBase64Url(hexBytes(publicHex)) };
  const importJwk = (key: JsonWebKey, usages: readonly KeyUsage[]): Promise<Key> =>
    crypto.subtle.importKey('jwk', key, algorithm, true, [...usages]);
  return {
    privateKey: await importJwk({ ...jwk, d: toBase64Url(hexBytes(privateHex)) }, privateUse),
    publicKey: await importJwk(jwk, publicUse),
  };
}

/** Fresh keys of a kiosk and of a gateway, and what seals from the one to the other. */
export async function freshParties(): Promise<{
  readonly kiosk: KeyPair;
  readonly gateway: KeyPair;
  readonly sealer: Sealer;
}> {
  const kiosk = await generateSigningKeyPair();
  const gateway = await generateSealingKeyPair();
  return {
    kiosk,
    gateway,
    sealer: {
      origin: '0a1b2c3d',
      kioskId: 4_000_000_001,
      kioskKeyId: 2,
      gatewayKeyId: 259,
      gatewayPublicKey: gateway.publicKey,
      kioskSigningKey: kiosk.privateKey,
    },
  };
}
