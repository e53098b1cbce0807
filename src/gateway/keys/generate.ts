import { randomBytes } from 'node:crypto';
import type { EpochMs } from '#domain/time/instant.ts';
import { symbolsToText } from '#domain/checked-reference.ts';
import { drawUntil } from '#domain/random.ts';
import type { KeyFile, StoredSealingPair, StoredSecret } from './key-file.ts';
import type { StoredSealKey } from './seal-key-schema.ts';
import { rawKeyPair } from './raw-keys.ts';
import { ringNames, type NewKeys } from './rotation.ts';
import { sealPublicKeyOf } from './seal-keys.ts';
import { storedSealKey } from './stored-seal-key.ts';

/** New keys from the system's generator. */
export const newKeys: NewKeys = { secret: newSecret, sealingPair, sealKey };

/** A whole new key file: a long-term key, a current and a next sealing pair, a key that seals documents, one secret a ring. */
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
    documentSeal: [sealKey([], now)],
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

function sealKey(taken: readonly string[], now: EpochMs): StoredSealKey {
  const id = drawUntil(
    () => symbolsToText([...randomBytes(4)].map((byte) => byte % 32)),
    (drawn) => !taken.includes(drawn),
  );
  const scalar = drawUntil(
    () => randomBytes(32),
    (drawn) => sealPublicKeyOf(drawn) !== undefined,
  );
  return storedSealKey(id, scalar, now);
}

function inBase64(pair: ReturnType<typeof rawKeyPair>) {
  return { publicKey: pair.publicKey.toString('base64'), privateKey: pair.privateKey.toString('base64') };
}

function newName(): string {
  return randomBytes(6).toString('hex');
}
