import { describe, expect, it } from 'vitest';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { newKeyFile, newKeys } from './generate.ts';
import { keyFileSchema } from './key-file.ts';
import {
  keyPeriodMs,
  lastingRing,
  oldHmacKeyLifeMs,
  replacedPairLifeMs,
  ringNames,
  rotated,
  rotatedAfterLeak,
} from './rotation.ts';

const start: EpochMs = someTuesday;
const file = newKeyFile(start);
const rotatingRings = ringNames.filter((name) => name !== lastingRing);
const at = (ms: number, from = file) => rotated(from, start + ms, newKeys);

describe('rotation of the key file', () => {
  it('changes nothing before a key has served its 30 days', () => {
    expect(at(0)).toBe(file);
    expect(at(keyPeriodMs - 1)).toBe(file);
  });

  it('replaces the key of each ring and keeps the old one', () => {
    const after = at(keyPeriodMs);
    for (const name of rotatingRings) {
      expect(after[name]).toHaveLength(2);
      expect(after[name][0]?.id).not.toBe(file[name][0]?.id);
      expect(after[name][1]).toEqual({ ...file[name][0], replacedAt: start + keyPeriodMs });
    }
  });

  it('leaves the key of the masks alone for years, until a leak', () => {
    const yearsLater = at(40 * keyPeriodMs, at(20 * keyPeriodMs));
    expect(yearsLater.masks).toEqual(file.masks);
    const leaked = rotatedAfterLeak(file, start, newKeys);
    expect(leaked.masks).toHaveLength(1);
    expect(leaked.masks[0]?.id).not.toBe(file.masks[0]?.id);
  });

  it('destroys old keys after 7 days, but for those of boxes and of the register of documents', () => {
    const once = at(keyPeriodMs);
    const lastDay = rotated(once, start + keyPeriodMs + oldHmacKeyLifeMs - 1, newKeys);
    expect(lastDay).toBe(once);
    const after = rotated(once, start + keyPeriodMs + oldHmacKeyLifeMs, newKeys);
    expect(rotatingRings.filter((name) => after[name].length !== 1)).toEqual(['documentRegister', 'box']);
    expect(after.box).toHaveLength(2);
  });

  it('moves the next sealing pair up, draws another one with the next number, and keeps the old one', () => {
    const after = at(keyPeriodMs);
    expect(after.sealing.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: 1, state: 'replaced' },
      { id: 2, state: 'current' },
      { id: 3, state: 'next' },
    ]);
    expect(after.sealing[1]?.publicKey).toBe(file.sealing[1]?.publicKey);
  });

  it('destroys a sealing pair once nothing sealed to it can still come: 30 days of sealing and 30 of outbox', () => {
    expect(replacedPairLifeMs).toBe(60 * DAY_MS);
    const once = at(keyPeriodMs);
    const idsAt = (ms: number) => rotated(once, start + keyPeriodMs + ms, newKeys).sealing.map((pair) => pair.id);
    expect(idsAt(replacedPairLifeMs - 1)).toContain(1);
    expect(idsAt(replacedPairLifeMs)).not.toContain(1);
  });

  it('catches up after a long sleep, and never uses a number twice', () => {
    let current = file;
    const seen = new Set<number>();
    for (let months = 1; months <= 8; months += 1) {
      current = rotated(current, start + months * keyPeriodMs, newKeys);
      keyFileSchema.parse(current);
      const next = current.sealing.find((pair) => pair.state === 'next');
      expect(seen).not.toContain(next?.id);
      seen.add(next?.id ?? 0);
      expect(current.sealing.filter((pair) => pair.state === 'current')).toHaveLength(1);
    }
  });

  it('leaves the long-term key alone: kiosks have pinned it', () => {
    expect(at(100 * keyPeriodMs).signing).toBe(file.signing);
  });
});

describe('the key file after a leak', () => {
  const once = at(keyPeriodMs);
  const leakedAt = start + keyPeriodMs + DAY_MS;
  const after = rotatedAfterLeak(once, leakedAt, newKeys);

  it('has two new sealing pairs in use and to come; all others leaked, none of them is lost', () => {
    keyFileSchema.parse(after);
    expect(after.sealing.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: 1, state: 'leaked' },
      { id: 2, state: 'leaked' },
      { id: 3, state: 'leaked' },
      { id: 4, state: 'current' },
      { id: 5, state: 'next' },
    ]);
  });

  it('keeps no previous key of codes of any kind, decoys, masks, proofs and nonces, and reads on what throttles, ancestors, the register and boxes hold', () => {
    for (const name of ['codes', 'enrolments', 'decoys', 'proofs', 'nonces', 'oneTimeCodes', 'masks'] as const) {
      expect(after[name]).toHaveLength(1);
      expect(once[name].map(({ id }) => id)).not.toContain(after[name][0]?.id);
    }
    for (const name of ['throttles', 'ancestors', 'documentRegister', 'box'] as const) {
      expect(after[name].slice(1).map(({ id }) => id)).toEqual(once[name].map(({ id }) => id));
      expect(after[name].slice(1).every(({ replacedAt }) => replacedAt !== null)).toBe(true);
    }
  });

  it('rotates on as any other, and destroys the leaked pairs once nothing sealed to them can still come', () => {
    const idsAt = (ms: number) => rotated(after, leakedAt + ms, newKeys).sealing.map(({ id }) => id);
    expect(idsAt(replacedPairLifeMs - 1)).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(idsAt(replacedPairLifeMs)).toEqual(expect.not.arrayContaining([1, 2, 3]));
    expect(rotated(after, leakedAt + keyPeriodMs, newKeys).sealing.find(({ state }) => state === 'current')?.id).toBe(
      5,
    );
  });

  it('has the same long-term key: kiosks have pinned it', () => {
    expect(after.signing).toBe(once.signing);
  });
});
