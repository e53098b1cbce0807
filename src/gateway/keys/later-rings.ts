import { symbolsToText } from '#domain/checked-reference.ts';
import { hmacKey, type HmacKey } from './hmac.ts';
import { sealPublicKeyOf } from './seal-keys.ts';
import { storedSealKey } from './stored-seal-key.ts';

/** Rings that older key files lack, and the one from whose keys theirs are made. */
const laterRings = {
  enrolments: 'codes',
  proofs: 'decoys',
  ancestors: 'throttles',
  oneTimeCodes: 'codes',
  masks: 'decoys',
  documentRegister: 'codes',
} as const;

/**
 * A key file with every ring (SECURITY « Sealing and keys »: one key, one use). What it lacks is derived from another
 * ring: separate keys, and the same ones for each instance that reads the file, until a rotation writes keys
 * of their own. What is no such file is left as it is: the schema refuses it.
 */
export function withLaterRings(file: unknown): unknown {
  if (typeof file !== 'object' || file === null) return file;
  const derived = Object.entries(laterRings)
    .filter(([name]) => !(name in file))
    .map(([name, from]) => [name, derivedRing(name, Reflect.get(file, from))]);
  const seal = 'documentSeal' in file ? {} : { documentSeal: derivedSealKeys(Reflect.get(file, 'codes')) };
  return { ...file, ...Object.fromEntries(derived), ...seal };
}

function derivedRing(name: string, ring: unknown): unknown {
  return Array.isArray(ring) ? ring.map((key: unknown) => derivedKey(name, key)) : ring;
}

function derivedKey(name: string, key: unknown): unknown {
  if (!isStoredSecret(key)) return key;
  return {
    ...key,
    secret: deriving(key)
      .mac([`borne/ring/${name}/v1`])
      .toString('base64'),
  };
}

/** The key that seals documents for a file that has none: in use as long as the key of codes that it is made from. */
function derivedSealKeys(codes: unknown): unknown {
  const current: unknown = Array.isArray(codes) ? codes[0] : codes;
  if (!isStoredSecret(current)) return undefined;
  const from = deriving(current);
  for (let draw = 0; draw < 100; draw += 1) {
    const scalar = from.mac(['borne/document-seal/v1', String(draw)]);
    const name = from.mac(['borne/document-seal/v1/name']).subarray(0, 4);
    // One draw in four thousand million is no key.
    if (sealPublicKeyOf(scalar) === undefined) continue;
    return [
      storedSealKey(
        symbolsToText([...name].map((byte) => byte % 32)),
        scalar,
        Number(Reflect.get(current, 'createdAt')),
      ),
    ];
  }
  return undefined;
}

const deriving = ({ secret }: { readonly secret: string }): HmacKey => hmacKey('', Buffer.from(secret, 'base64'));

const isStoredSecret = (key: unknown): key is { readonly secret: string } =>
  typeof key === 'object' && key !== null && 'secret' in key && typeof key.secret === 'string';
