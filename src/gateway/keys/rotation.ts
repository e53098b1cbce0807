import { DOCUMENT_LIFE_MS } from '#domain/documents/document-life.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KeyFile, StoredSealingPair, StoredSecret } from './key-file.ts';
import type { StoredSealKey } from './seal-key-schema.ts';

/** A key is in use this long, then the next one takes over. */
export const keyPeriodMs = 30 * DAY_MS;
/** SECURITY « Provisional codes »: old keys of codes, throttles and decoys are kept 7 days. */
export const oldHmacKeyLifeMs = 7 * DAY_MS;
/** Longer than any content of a box is needed: renewed PINs (7 days) and jobs (30 days). */
const oldBoxKeyLifeMs = 60 * DAY_MS;
/**
 * A document is checked for thirteen months, and may have been issued a little after the replacement: another gateway reads the
 * file within a minute.
 */
export const oldDocumentKeyLifeMs = DOCUMENT_LIFE_MS + DAY_MS;
/** SECURITY « Sealing and keys »: past `sealUntil` a kiosk refuses to seal. */
export const sealUntilMs = 30 * DAY_MS;
/** SECURITY « Sealing and keys »: requests other than codes live 30 days in an outbox. */
const outboxLifeMs = 30 * DAY_MS;
/**
 * A replaced pair was announced until the moment of its replacement, for `sealUntilMs` more, and what was sealed
 * on the last day may stay in an outbox for `outboxLifeMs`.
 */
export const replacedPairLifeMs = sealUntilMs + outboxLifeMs;

/** Where new secrets come from. */
export interface NewKeys {
  secret(now: EpochMs): StoredSecret;
  /** A pair in state `next`. */
  sealingPair(id: number, now: EpochMs): StoredSealingPair;
  /** A key that seals documents; its name is none of these. */
  sealKey(taken: readonly string[], now: EpochMs): StoredSealKey;
}

export const ringNames = [
  'codes',
  'enrolments',
  'throttles',
  'decoys',
  'proofs',
  'nonces',
  'ancestors',
  'oneTimeCodes',
  'masks',
  'documentRegister',
  'box',
] as const;
export type RingName = (typeof ringNames)[number];

/**
 * Its keys serve until a leak: contacts made up for somebody unknown must stay the same, as true ones do, or the day of a
 * rotation would tell them apart.
 */
export const lastingRing = 'masks' satisfies RingName;

/**
 * The file as it should be at `now`: keys that have served their time are replaced, replaced ones past their
 * life are destroyed. The long-term signing key never rotates by itself: kiosks pin it when they enrol.
 * Returns the same object when nothing is due.
 */
export function rotated(file: KeyFile, now: EpochMs, newKeys: NewKeys): KeyFile {
  const sealing = rotatedSealing(file.sealing, now, newKeys);
  const documentSeal = rotatedSealKeys(file.documentSeal, now, newKeys);
  const rings = ringNames.map((name) => [name, rotatedRing(name, file[name], now, newKeys)] as const);
  const isSealChanged = sealing !== file.sealing || documentSeal !== file.documentSeal;
  const changed = isSealChanged || rings.some(([name, ring]) => ring !== file[name]);
  return changed ? { ...file, sealing, documentSeal, ...Object.fromEntries(rings) } : file;
}

/**
 * Replaces all keys after a leak, whatever their age. Exception: the long-term key, which kiosks have pinned and only a
 * new enrolment replaces.
 *
 * - Sealing pairs: two new ones; every previous one is `leaked`. They stay as long as replaced ones, since an offline
 *   kiosk goes on sealing to the key it knows, and requests must not get lost (I3).
 * - Codes of all kinds, decoys, masks, proofs of work, nonces: the previous keys are destroyed. A hash made with a leaked
 *   key hides no code from a reader of the database, so the codes alive now stop working.
 * - Seals of documents: the previous keys leave the list of those in which one believes, since others can sign with the last of
 *   them. Documents sealed before are still found by their reference in the register.
 * - Throttles, ancestors, the register of documents and boxes: replaced as in every rotation. Counters go on, a contact goes on
 *   vouching for nothing that descends from it, documents are still found, and jobs and PINs at rest can still be read.
 */
export function rotatedAfterLeak(file: KeyFile, now: EpochMs, newKeys: NewKeys): KeyFile {
  const replace = (ring: KeyFile[RingName]): KeyFile[RingName] => [
    newKeys.secret(now),
    ...ring.map((key) => ({ ...key, replacedAt: key.replacedAt ?? now })),
  ];
  const highest = Math.max(0, ...file.sealing.map((pair) => pair.id));
  const leaked = file.sealing.map((pair): StoredSealingPair => ({ ...pair, state: 'leaked', replacedAt: now }));
  return {
    ...file,
    sealing: [
      ...leaked,
      { ...newKeys.sealingPair(highest + 1, now), state: 'current', usedFrom: now },
      newKeys.sealingPair(highest + 2, now),
    ],
    documentSeal: [newSealKey(file.documentSeal, now, newKeys)],
    codes: [newKeys.secret(now)],
    enrolments: [newKeys.secret(now)],
    decoys: [newKeys.secret(now)],
    proofs: [newKeys.secret(now)],
    nonces: [newKeys.secret(now)],
    oneTimeCodes: [newKeys.secret(now)],
    masks: [newKeys.secret(now)],
    throttles: replace(file.throttles),
    ancestors: replace(file.ancestors),
    documentRegister: replace(file.documentRegister),
    box: replace(file.box),
  };
}

/** Of the rings whose old keys are kept longer than others. */
const oldKeyLivesMs: Readonly<Partial<Record<RingName, number>>> = {
  box: oldBoxKeyLifeMs,
  documentRegister: oldDocumentKeyLifeMs,
};

function rotatedRing(name: RingName, ring: KeyFile[RingName], now: EpochMs, newKeys: NewKeys): KeyFile[RingName] {
  if (name === lastingRing && ring.length > 0) return ring;
  const lifeMs = oldKeyLivesMs[name] ?? oldHmacKeyLifeMs;
  const alive = ring.filter((key) => key.replacedAt === null || now < key.replacedAt + lifeMs);
  const [current, ...old] = alive;
  if (current !== undefined && now < current.createdAt + keyPeriodMs) {
    return alive.length === ring.length ? ring : alive;
  }
  const replaced = current === undefined ? [] : [{ ...current, replacedAt: now }];
  return [newKeys.secret(now), ...replaced, ...old];
}

function rotatedSealing(pairs: readonly StoredSealingPair[], now: EpochMs, newKeys: NewKeys): StoredSealingPair[] {
  const alive = pairs.filter((pair) => pair.replacedAt === null || now < pair.replacedAt + replacedPairLifeMs);
  const current = alive.find((pair) => pair.state === 'current');
  const isDue = current?.usedFrom == null || now >= current.usedFrom + keyPeriodMs;
  if (!isDue) return alive.length === pairs.length ? (pairs as StoredSealingPair[]) : alive;
  const promoted = alive.map((pair): StoredSealingPair => {
    if (pair.state === 'current') return { ...pair, state: 'replaced', replacedAt: now };
    return pair.state === 'next' ? { ...pair, state: 'current', usedFrom: now } : pair;
  });
  const highest = Math.max(0, ...pairs.map((pair) => pair.id));
  return [...promoted, newKeys.sealingPair(highest + 1, now)];
}

function rotatedSealKeys(keys: readonly StoredSealKey[], now: EpochMs, newKeys: NewKeys): StoredSealKey[] {
  const alive = keys.filter((key) => key.replacedAt === null || now < key.replacedAt + oldDocumentKeyLifeMs);
  const [current, ...old] = alive;
  if (current !== undefined && now < current.createdAt + keyPeriodMs) {
    return alive.length === keys.length ? (keys as StoredSealKey[]) : alive;
  }
  const replaced = current === undefined ? [] : [{ ...current, replacedAt: now, privateKey: null }];
  return [newSealKey(keys, now, newKeys), ...replaced, ...old];
}

const newSealKey = (before: readonly StoredSealKey[], now: EpochMs, newKeys: NewKeys): StoredSealKey =>
  newKeys.sealKey(
    before.map(({ id }) => id),
    now,
  );
