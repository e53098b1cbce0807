import { randomBytes } from 'node:crypto';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KeyFile, StoredSealingPair, StoredSecret } from './key-file.ts';
import { rawKeyPair } from './raw-keys.ts';
import { ringNames, type NewKeys } from './rotation.ts';

/** New keys from the system's generator. */
export const newKeys: NewKeys = { secret: newSecret, sealingPair };

/** A whole new key file: a long-term key, a current and a next sealing pair, one secret a ring. */
export function newKeyFile(now: EpochMs): KeyFile {
  const rings = Object.fromEntries(ringNames.map((name) => [name, [newSecret(now)]])) as Pick<
    KeyFile,
    (typeof ringNames)[number]
  >;
  const signing = rawKeyPair('ed25519');
  return {
    format: 1,
    signing: { id: newName(), createdAt: now, ...inBase64(signing) },
    sealing: [{ ...sealingPair(1, now), state: 'current', usedFrom: now }, sealingPair(2, now)],
    ...rings,
  };
}

function newSecret(now: EpochMs): StoredSecret {
  return { id: newName(), createdAt: now, replacedAt: null, secret: randomBytes(32).toString('base64') };
}

function sealingPair(id: number, now: EpochMs): StoredSealingPair {
  const pair = inBase64(rawKeyPair('x25519'));
  return { id, state: 'next', createdAt: now, usedFrom: null, replacedAt: null, ...pair };
}

function inBase64(pair: ReturnType<typeof rawKeyPair>) {
  return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey.toString('base64') };
}

function newName(): string {
  return randomBytes(6).toString('hex');
}
