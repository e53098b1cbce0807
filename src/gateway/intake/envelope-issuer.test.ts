import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#domain/time/instant.ts';
import { someTuesday } from '../testing/manual-clock.ts';
import { countsFrom, countsUndated } from './envelope-issuer.ts';

const noon = someTuesday;
const outboxLifeMs = 72 * HOUR_MS;
const inService = { status: 'active', retiredAt: null, keyRevokedAt: null } as const;
const retired = { ...inService, status: 'retired', retiredAt: noon } as const;
const enrolledAgain = { ...inService, keyRevokedAt: noon } as const;

describe('what a kiosk sealed', () => {
  it('counts from one in service, whenever it was sealed', () => {
    expect(countsFrom(inService, noon)).toBe(true);
    expect(countsUndated(inService, noon, outboxLifeMs)).toBe(true);
  });

  it.each(['pending', 'suspended', 'compromised'] as const)('counts for nothing from one that is %s', (status) => {
    for (const issuer of [
      { ...inService, status },
      { ...retired, status },
    ]) {
      expect(countsFrom(issuer, noon - 1)).toBe(false);
      expect(countsUndated(issuer, noon, outboxLifeMs)).toBe(false);
    }
  });

  it('counts from a retired one until it was retired, and from a key until it was replaced', () => {
    for (const issuer of [retired, enrolledAgain, { ...retired, keyRevokedAt: noon }]) {
      expect(countsFrom(issuer, noon)).toBe(true);
      expect(countsFrom(issuer, noon + 1)).toBe(false);
    }
    expect(countsFrom({ ...retired, keyRevokedAt: noon - HOUR_MS }, noon)).toBe(false);
    expect(countsFrom({ ...retired, retiredAt: null }, noon)).toBe(false);
  });

  it('counts without an issue time for as long as it may have waited in the outbox of a retired one', () => {
    expect(countsUndated(retired, noon + outboxLifeMs, outboxLifeMs)).toBe(true);
    expect(countsUndated(retired, noon + outboxLifeMs + 1, outboxLifeMs)).toBe(false);
    expect(countsUndated(enrolledAgain, noon + 1, outboxLifeMs)).toBe(false);
  });
});
