import type { EpochMs } from '#domain/time/instant.ts';
import { hmacKey, type HmacKey, type HmacKeyRing } from './hmac.ts';
import { KeyFileError } from './key-file-error.ts';
import { type KeyFile } from './key-file.ts';
import type { Keys, SealingKeyPair, SigningKey } from './keys.ts';
import { importedPair } from './raw-keys.ts';
import { lastingRing, ringNames, type RingName } from './rotation.ts';
import { holdSealKeys, type HeldSealKeys } from './seal-keys.ts';
import { secretBox, type BoxKey } from './secret-box.ts';

/** One version of the key file, ready for use. */
export interface HeldKeys {
  readonly signing: SigningKey;
  readonly currentPair: SealingKeyPair;
  readonly nextPair: SealingKeyPair;
  readonly sealingSequence: EpochMs;
  readonly pairs: ReadonlyMap<number, SealingKeyPair>;
  readonly documentSeal: HeldSealKeys;
  readonly rings: Readonly<Record<RingName, readonly HmacKey[]>>;
  readonly box: readonly BoxKey[];
  readonly usedSince: EpochMs;
}

/** @throws KeyFileError when the file lacks a sealing pair in use or the one to follow. */
export async function holdKeys(file: KeyFile): Promise<HeldKeys> {
  const pairs = new Map<number, SealingKeyPair>();
  for (const { id, state, ...stored } of file.sealing) {
    const raw = fromBase64(stored);
    pairs.set(id, {
      id,
      ...(await importedPair('x25519', raw)),
      publicKeyBytes: raw.publicKey,
      leaked: state === 'leaked',
    });
  }
  const inState = (state: 'current' | 'next') => {
    const pair = pairs.get(file.sealing.find((stored) => stored.state === state)?.id ?? 0);
    if (pair === undefined) throw new KeyFileError(`The key file has no ${state} sealing pair.`);
    return pair;
  };
  const signing = fromBase64(file.signing);
  const rings = ringNames.map((name) => [
    name,
    file[name].map(({ id, secret }) => hmacKey(id, Buffer.from(secret, 'base64'))),
  ]);
  return {
    signing: {
      id: file.signing.id,
      ...(await importedPair('ed25519', signing)),
      publicKeyBytes: signing.publicKey,
    },
    currentPair: inState('current'),
    nextPair: inState('next'),
    sealingSequence: lastChange(file.sealing),
    pairs,
    documentSeal: await holdSealKeys(file.documentSeal),
    rings: Object.fromEntries(rings) as Record<RingName, HmacKey[]>,
    box: file.box.map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64') })),
    usedSince: Math.min(...beginnings(file)),
  };
}

/** Since when each key in use serves, but those that never rotate by themselves. */
function beginnings(file: KeyFile): readonly EpochMs[] {
  const current = file.sealing.find(({ state }) => state === 'current');
  const rings = ringNames.filter((name) => name !== lastingRing).map((name) => file[name][0]?.createdAt);
  return [current?.usedFrom, file.documentSeal[0]?.createdAt, ...rings].filter((since) => since != null);
}

/** The public face of the keys; each use reads the version held at that moment. */
export function keysOver(held: () => HeldKeys): Keys {
  const ring = (name: RingName): HmacKeyRing => ({
    current() {
      const [current] = held().rings[name];
      if (current === undefined) throw new KeyFileError(`The key file has no ${name} key.`);
      return current;
    },
    byId: (id) => held().rings[name].find((key) => key.id === id),
    all: () => held().rings[name],
  });
  return {
    get signing() {
      return held().signing;
    },
    sealing: {
      current: () => held().currentPair,
      next: () => held().nextPair,
      sequence: () => held().sealingSequence,
      byId: (id) => held().pairs.get(id),
    },
    documentSeal: { current: () => held().documentSeal.current, all: () => held().documentSeal.all },
    codes: ring('codes'),
    throttles: ring('throttles'),
    enrolments: ring('enrolments'),
    proofs: ring('proofs'),
    decoys: ring('decoys'),
    nonces: ring('nonces'),
    ancestors: ring('ancestors'),
    oneTimeCodes: ring('oneTimeCodes'),
    masks: ring('masks'),
    documentRegister: ring('documentRegister'),
    box: secretBox(() => held().box),
    usedSince: () => held().usedSince,
  };
}

function lastChange(pairs: KeyFile['sealing']): EpochMs {
  return Math.max(
    ...pairs.flatMap(({ createdAt, usedFrom, replacedAt }) => [createdAt, usedFrom ?? 0, replacedAt ?? 0]),
  );
}

function fromBase64(pair: { readonly publicKey: string; readonly privateKey: string }) {
  return {
    publicKey: Buffer.from(pair.publicKey, 'base64'),
    privateKey: Buffer.from(pair.privateKey, 'base64'),
  };
}
