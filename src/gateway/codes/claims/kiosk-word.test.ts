import { describe, expect, it } from 'vitest';
import type { Allotment } from '#domain/provisional-code/allotment.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { someTuesday } from '../../testing/manual-clock.ts';
import {
  kioskWord,
  reportDelayMs,
  silentAfterMs,
  type CarriedClaim,
  type HeardKiosk,
  type KioskWord,
} from './kiosk-word.ts';

const noon = someTuesday;
const allotmentId = '0123456789abcdef';
const claim: CarriedClaim = { caisse: 'caf-31', allotmentId, index: 3, issuedAt: noon, kioskKeyId: 1 };
const allotment = (changes: Partial<Allotment> = {}): Allotment => ({
  allotmentId,
  kioskId: 7,
  caisse: 'caf-31',
  count: 50,
  issuedAt: noon - HOUR_MS,
  lastUseAt: noon + 71 * HOUR_MS,
  ...changes,
});

/** A kiosk that has spent four, still has one to send, and has forgotten nothing. */
const contact: HeardKiosk['contact'] = {
  at: noon + MINUTE_MS,
  keyId: 1,
  unbrokenSince: noon - HOUR_MS,
  pending: 1,
  allotments: [{ allotmentId, spent: 4 }],
};
const word = (changes: Partial<HeardKiosk['contact']>, held = [allotment()], of = claim, isInService = true) =>
  kioskWord(of, { contact: { ...contact, ...changes }, held }, { now: noon + MINUTE_MS, isInService });
const spent = (count: number) => ({ allotments: [{ allotmentId, spent: count }] });

describe('what a kiosk says of a claim that a phone brought', () => {
  it.each<[string, KioskWord, Partial<HeardKiosk['contact']>]>([
    ['it spent that index and has something to send', 'mayHold', {}],
    ['it spent no index so high', 'disowned', spent(3)],
    ['it has nothing to send', 'disowned', { pending: 0 }],
    ['it does not know since when it remembers', 'unknowable', { unbrokenSince: null }],
    ['it remembers from later on', 'unknowable', { unbrokenSince: noon + 1 }],
    ['it remembers from that moment on', 'mayHold', { unbrokenSince: noon }],
    ['it signs with another key now', 'unknowable', { keyId: 2, ...spent(0) }],
    ['it did not say with which key', 'unknowable', { keyId: null, ...spent(0) }],
    ['it speaks as late as its outbox keeps a claim', 'mayHold', { at: noon + 72 * HOUR_MS }],
    ['it speaks later than that', 'unknowable', { at: noon + 72 * HOUR_MS + 1, ...spent(0) }],
    ['it spoke too early to have counted it, and lately', 'toCome', { at: noon + reportDelayMs - 1, ...spent(0) }],
    ['it spoke just late enough to have counted it', 'disowned', { at: noon + reportDelayMs, ...spent(0) }],
    ['it spoke too early, and long ago', 'silent', { at: noon + MINUTE_MS - silentAfterMs }],
  ])('when %s: %s', (_when, expected, changes) => {
    expect(word(changes)).toBe(expected);
  });

  it('is nothing before its first contact, and is not waited for when there will be none', () => {
    expect(kioskWord(claim, undefined, { now: noon, isInService: true })).toBe('silent');
    expect(word({ at: noon }, [], claim, false)).toBe('silent');
    expect(word({ at: noon }, [], claim, true)).toBe('toCome');
  });

  it('of an allotment that it has left goes by the one that it holds for that caisse', () => {
    const next = (issuedAt: number, changes: Partial<Allotment> = {}) => [
      allotment({ allotmentId: 'fedcba9876543210', issuedAt, ...changes }),
    ];
    const left = { allotments: [{ allotmentId: 'fedcba9876543210', spent: 0 }] };
    expect(word(left, next(noon - reportDelayMs - 1))).toBe('disowned');
    expect(word(left, next(noon - reportDelayMs))).toBe('mayHold');
    expect(word(left, next(noon - HOUR_MS, { caisse: 'cpam-31' }))).toBe('unknowable');
    expect(word({ allotments: [] }, [])).toBe('unknowable');
  });
});
