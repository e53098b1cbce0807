import { assert, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLevels } from '../provisional-code/order.ts';
import { DAY_MS, type EpochMs } from '../time/instant.ts';
import {
  ancestryHoldsMs,
  inheritedAncestry,
  mayBecomeStrong,
  mayRaise,
  unknownAncestry,
  type Factor,
  type PasswordAncestor,
  type PasswordAncestry,
} from './password-ancestry.ts';

const now: EpochMs = Date.UTC(2026, 10, 24, 14, 40);

const factors: readonly Factor[] = [
  { kind: 'card' },
  { kind: 'letter' },
  { kind: 'vouch' },
  { kind: 'franceConnect' },
  { kind: 'mobile', digest: 'one' },
  { kind: 'mobile', digest: 'another' },
  { kind: 'mail', digest: 'one' },
  { kind: 'mail', digest: 'another' },
];

const ancestorsAt = (since: EpochMs): readonly PasswordAncestor[] => [
  ...factors.map((factor) => ({ ...factor, since })),
  ...codeLevels.map((level) => ({ kind: 'code', level, since }) as const),
  { kind: 'unknown', since },
];

const nameOf = (some: Factor | PasswordAncestor): string =>
  [some.kind, 'digest' in some ? some.digest : '', 'level' in some ? some.level : ''].filter(Boolean).join(' ');

/** The table in words, cell by cell: what each ancestor forbids within seven days, and after them. */
const everything = factors.map(nameOf);
const forbidden: Readonly<Record<string, { readonly within: readonly string[]; readonly after: readonly string[] }>> = {
  card: { within: ['card'], after: [] },
  letter: { within: ['letter'], after: [] },
  vouch: { within: ['vouch'], after: [] },
  franceConnect: { within: ['franceConnect'], after: [] },
  'mobile one': { within: ['mobile one'], after: [] },
  'mobile another': { within: ['mobile another'], after: [] },
  'mail one': { within: ['mail one'], after: [] },
  'mail another': { within: ['mail another'], after: [] },
  'code declared': { within: [], after: [] },
  'code presented': { within: ['card'], after: ['card'] },
  unknown: { within: everything, after: [] },
};

describe('what raises a session whose password descends from', () => {
  it.each(ancestorsAt(now).map((ancestor) => [nameOf(ancestor), ancestor] as const))('%s', (name, ancestor) => {
    const heldBack = (age: number) =>
      factors.filter((factor) => !mayRaise([{ ...ancestor, since: now - age }], factor, now)).map(nameOf);
    expect(heldBack(0)).toEqual(forbidden[name]?.within);
    expect(heldBack(ancestryHoldsMs - 1)).toEqual(forbidden[name]?.within);
    expect(heldBack(ancestryHoldsMs)).toEqual(forbidden[name]?.after);
    expect(heldBack(400 * DAY_MS)).toEqual(forbidden[name]?.after);
  });
});

const ages = integer({ min: 0, max: 30 * DAY_MS });
const cases = record({
  kinds: subarray([...ancestorsAt(0)], { minLength: 0 }),
  age: ages,
  later: ages,
  factor: constantFrom(...factors),
});
const aged = (kinds: PasswordAncestry, age: number): PasswordAncestry =>
  kinds.map((ancestor) => ({ ...ancestor, since: now - age }));

describe('mayRaise', () => {
  it('forbids what any one ancestor forbids, and nothing else', () => {
    assert(
      property(cases, ({ kinds, age, factor }) => {
        const each = aged(kinds, age).every((ancestor) => mayRaise([ancestor], factor, now));
        expect(mayRaise(aged(kinds, age), factor, now)).toBe(each);
      }),
    );
  });

  it('lets time only permit', () => {
    assert(
      property(cases, ({ kinds, age, later, factor }) => {
        if (mayRaise(aged(kinds, age), factor, now)) expect(mayRaise(aged(kinds, age), factor, now + later)).toBe(true);
      }),
    );
  });

  it('is not widened by changing the password once more', () => {
    assert(
      property(cases, ({ kinds, age, later, factor }) => {
        const old = aged(kinds, age);
        expect(mayRaise(inheritedAncestry(old, now), factor, now + later)).toBe(mayRaise(old, factor, now + later));
      }),
    );
  });

  it('never lets a session become strong that a code has opened', () => {
    assert(
      property(cases, ({ kinds, age, factor }) => {
        const ancestry = aged(kinds, age);
        expect(mayBecomeStrong({ openedBy: 'code', ancestry }, factor, now)).toBe(false);
        for (const openedBy of ['password', 'franceConnect'] as const) {
          expect(mayBecomeStrong({ openedBy, ancestry }, factor, now)).toBe(mayRaise(ancestry, factor, now));
        }
      }),
    );
  });

  it('lets nothing raise for seven days where nothing is noted of the password', () => {
    for (const factor of factors) {
      expect(mayRaise(unknownAncestry(now), factor, now)).toBe(false);
      expect(mayRaise(unknownAncestry(now), factor, now + ancestryHoldsMs)).toBe(true);
    }
  });
});

describe('the chain code, password, new mobile, one-time code', () => {
  it('does not reach « strong » by the card that issued the code, however the password is changed', () => {
    const first: PasswordAncestry = [
      { kind: 'card', since: now },
      { kind: 'code', level: 'presented', since: now },
    ];
    const changed = inheritedAncestry(first, now + 30 * DAY_MS);
    expect(mayRaise(changed, { kind: 'card' }, now + 60 * DAY_MS)).toBe(false);
    expect(mayRaise(changed, { kind: 'mobile', digest: 'one' }, now + 60 * DAY_MS)).toBe(true);
  });
});
