import { describe, expect, it } from 'vitest';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { newKeyFile, newKeys } from './generate.ts';
import { keyFileSchema } from './key-file.ts';
import { keyPeriodMs, oldHmacKeyLifeMs, replacedPairLifeMs, ringNames, rotated } from './rotation.ts';

const start: EpochMs = someTuesday;
const file = newKeyFile(start);
const at = (ms: number, from = file) => rotated(from, start + ms, newKeys);

describe('rotation of the key file', () => {
  it('changes nothing before a key has served its 30 days', () => {
    expect(at(0)).toBe(file);
    expect(at(keyPeriodMs - 1)).toBe(file);
  });

  it('replaces the key of each ring and keeps the old one', () => {
    const after = at(keyPeriodMs);
    for (const name of ringNames) {
      expect(after[name]).toHaveLength(2);
      expect(after[name][0]?.id).not.toBe(file[name][0]?.id);
      expect(after[name][1]).toEqual({ ...file[name][0], replacedAt: start + keyPeriodMs });
    }
  });

  it('destroys old keys of codes, throttles, decoys and nonces after 7 days, and keeps box keys longer', () => {
    const once = at(keyPeriodMs);
    const lastDay = rotated(once, start + keyPeriodMs + oldHmacKeyLifeMs - 1, newKeys);
    expect(lastDay).toBe(once);
    const after = rotated(once, start + keyPeriodMs + oldHmacKeyLifeMs, newKeys);
    expect([after.codes, after.throttles, after.decoys, after.nonces].map((ring) => ring.length)).toEqual([1, 1, 1, 1]);
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
