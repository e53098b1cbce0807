import { hmacKey } from './hmac.ts';

/** Rings that older key files lack, and the one from whose keys theirs are made. */
const laterRings = {
  enrolments: 'codes',
  proofs: 'decoys',
  ancestors: 'throttles',
  oneTimeCodes: 'codes',
  masks: 'decoys',
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
  return { ...file, ...Object.fromEntries(derived) };
}

function derivedRing(name: string, ring: unknown): unknown {
  return Array.isArray(ring) ? ring.map((key: unknown) => derivedKey(name, key)) : ring;
}

function derivedKey(name: string, key: unknown): unknown {
  if (typeof key !== 'object' || key === null || !('secret' in key) || typeof key.secret !== 'string') return key;
  const secret = hmacKey('', Buffer.from(key.secret, 'base64')).mac([`borne/ring/${name}/v1`]);
  return { ...key, secret: secret.toString('base64') };
}
