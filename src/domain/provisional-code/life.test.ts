import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../time/instant.ts';
import {
  canMove,
  codeStates,
  effectiveIssueTime,
  isEnded,
  isForgettable,
  MAX_TRIES,
  mayHearWhy,
  mayTry,
  refusalFor,
  stateAfterTry,
  stateAt,
  validUntilOf,
  type CodeState,
} from './life.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const ended: readonly CodeState[] = ['used', 'expired', 'superseded', 'destroyed'];
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('the states of a code', () => {
  test('only go forward: no walk through them comes back', () => {
    const walk = (state: CodeState, seen: readonly CodeState[]) => {
      expect(seen).not.toContain(state);
      for (const next of codeStates.filter((to) => canMove(state, to))) {
        walk(next, [...seen, state]);
      }
    };
    for (const state of codeStates) walk(state, []);
  });

  test('P03 end for ever', () => {
    expect(codeStates.filter(isEnded)).toEqual(ended);
    for (const state of ended) {
      expect(codeStates.filter((to) => canMove(state, to))).toEqual([]);
    }
  });

  test('let nobody use a code that its caisse has not confirmed', () => {
    expect(canMove('pending', 'used')).toBe(false);
    expect(canMove('pending', 'active')).toBe(true);
  });
});

describe('P02 the life of a code', () => {
  test('P02 is 48 hours from its issue', () => {
    expect(validUntilOf({ issuedAt: noon, receivedAt: noon + HOUR_MS })).toBe(noon + 48 * HOUR_MS);
  });

  test('P02 is 48 hours from its reception when the kiosk’s clock is ahead', () => {
    const times = { issuedAt: noon + 30 * DAY_MS, receivedAt: noon };
    expect(effectiveIssueTime(times)).toBe(noon);
    expect(validUntilOf(times)).toBe(noon + 48 * HOUR_MS);
  });

  test('P02 never lasts longer than 48 hours after the gateway heard of it', () => {
    fc.assert(
      fc.property(instant, instant, (issuedAt, receivedAt) => {
        const validUntil = validUntilOf({ issuedAt, receivedAt });
        expect(validUntil).toBeLessThanOrEqual(receivedAt + 48 * HOUR_MS);
        expect(validUntil).toBeLessThanOrEqual(issuedAt + 48 * HOUR_MS);
      }),
    );
  });

  test('P02 holds through its last millisecond and not one longer', () => {
    const code = { state: 'active', validUntil: noon, tries: 0 } as const;
    expect(stateAt(code, noon)).toBe('active');
    expect(stateAt(code, noon + 1)).toBe('expired');
    expect(mayTry(code, noon)).toBe(true);
    expect(mayTry(code, noon + 1)).toBe(false);
  });

  test('P02 ends a pending code too, and leaves an ended one as it is', () => {
    expect(stateAt({ state: 'pending', validUntil: noon }, noon + 1)).toBe('expired');
    for (const state of ended) {
      expect(stateAt({ state, validUntil: noon }, noon + 1)).toBe(state);
    }
  });
});

describe('P06 the tries of a code', () => {
  test('P06 are three, then it is destroyed', () => {
    expect(stateAfterTry(1, false)).toBe('active');
    expect(stateAfterTry(2, false)).toBe('active');
    expect(stateAfterTry(3, false)).toBe('destroyed');
    expect(stateAfterTry(3, true)).toBe('used');
    expect(MAX_TRIES).toBe(3);
  });

  test('P06 are never more than three, even when guesses are counted before any is compared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (guesses) => {
        let tries = 0;
        for (let guess = 0; guess < guesses; guess += 1) {
          if (mayTry({ state: 'active', validUntil: noon, tries }, noon)) tries += 1;
        }
        expect(tries).toBe(Math.min(guesses, 3));
      }),
    );
  });

  test('P06 go on three more times once the code has ended, so that its holder hears why', () => {
    for (const state of ended) {
      const counts = [0, 1, 2, 3, 4, 5, 6, 7];
      const heard = counts.filter((tries) => mayHearWhy({ state, validUntil: noon, tries }, noon));
      expect(heard).toEqual([0, 1, 2, 3, 4, 5]);
    }
    const late = noon + 1;
    expect(mayHearWhy({ state: 'active', validUntil: noon, tries: 5 }, late)).toBe(true);
    expect(mayHearWhy({ state: 'active', validUntil: noon, tries: 0 }, noon)).toBe(false);
    expect(mayHearWhy({ state: 'pending', validUntil: noon, tries: 0 }, late)).toBe(false);
  });

  test('are given only to an active code', () => {
    for (const state of codeStates) {
      expect(mayTry({ state, validUntil: noon, tries: 0 }, noon)).toBe(state === 'active');
    }
  });
});

describe('what is told when a code opens nothing', () => {
  test('P08 is one and the same to who has not the right digits', () => {
    for (const state of codeStates) expect(refusalFor(state, false)).toBe('notMatching');
  });

  test('is the true reason to who has', () => {
    for (const state of ended) expect(refusalFor(state, true)).toBe(state);
  });

  test('says nothing of a code that waits for its caisse', () => {
    expect(refusalFor('pending', true)).toBe('notMatching');
  });
});

describe('a tombstone', () => {
  test('is kept for 30 days', () => {
    expect(isForgettable(noon, noon + 30 * DAY_MS)).toBe(false);
    expect(isForgettable(noon, noon + 30 * DAY_MS + 1)).toBe(true);
  });

  test('outlives every claim that could still arrive: 72 h of issuing and 48 h of life', () => {
    expect(isForgettable(noon, noon + 5 * DAY_MS)).toBe(false);
  });
});
