import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../time/instant.ts';
import { activationVerdict, codeLevels, mayEnd, type CodeLevel } from './order.ts';
import { happen, nobodyYet, type Person, type PersonEvent } from './testing/person-model.ts';

const noon = Date.UTC(2026, 10, 24, 11, 0);
const code = { effectiveIssueTime: noon, validUntil: noon + 48 * HOUR_MS };

describe('a code whose person is confirmed', () => {
  test('lives when nothing newer happened', () => {
    expect(activationVerdict(code, {}, noon)).toBe('active');
    const older = noon - MINUTE_MS;
    const history = {
      newestActivated: older,
      lastFirstUseAt: older,
      lastPasswordChangeAt: older,
    };
    expect(activationVerdict(code, history, noon + HOUR_MS)).toBe('active');
  });

  test.each(['newestActivated', 'lastFirstUseAt', 'lastPasswordChangeAt'] as const)(
    'P03 is superseded when %s is as new as it, or newer',
    (fact) => {
      expect(activationVerdict(code, { [fact]: noon }, noon)).toBe('superseded');
      expect(activationVerdict(code, { [fact]: noon + 1 }, noon)).toBe('superseded');
    },
  );

  test('P02 is expired after its last instant', () => {
    expect(activationVerdict(code, {}, code.validUntil)).toBe('active');
    expect(activationVerdict(code, {}, code.validUntil + 1)).toBe('expired');
  });
});

const ids = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...ids);
/** Issue times of the four codes, in the two days before or after noon: clocks may be wrong. */
const issueTimes = fc.tuple(...ids.map(() => fc.integer({ min: -48, max: 48 })));

/** The first two codes are claims by card, the others come by SMS. */
const levelOf: Readonly<Record<(typeof ids)[number], CodeLevel>> = {
  a: 'presented',
  b: 'presented',
  c: 'declared',
  d: 'declared',
};

const step = fc.record({
  afterMs: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: MINUTE_MS }) },
    fc.integer({ min: 0, max: 20 * HOUR_MS }),
  ),
  event: fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('claim' as const), id }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirmed' as const), id }) },
    fc.record({ kind: fc.constant('refused' as const), id }),
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('try' as const), id, digitsMatch: fc.boolean() }),
    },
    fc.record({ kind: fc.constant('passwordChanged' as const) }),
  ),
});

/** Every person that stands after one of the steps, with the hour. */
function lives(hours: readonly number[], steps: readonly { afterMs: number; event: Step }[]) {
  let now = noon;
  let person: Person = nobodyYet;
  return steps.map(({ afterMs, event }) => {
    now += afterMs;
    person = happen(person, eventOf(event, hours), now);
    return { person, now, event };
  });
}

type Id = (typeof ids)[number];
type Step =
  | { kind: 'claim'; id: Id }
  | { kind: 'confirmed'; id: Id }
  | { kind: 'refused'; id: Id }
  | { kind: 'try'; id: Id; digitsMatch: boolean }
  | { kind: 'passwordChanged' };

function eventOf(event: Step, hours: readonly number[]): PersonEvent {
  if (event.kind !== 'claim') return event;
  return { ...event, level: levelOf[event.id], issuedAt: noon + (hours[ids.indexOf(event.id)] ?? 0) * HOUR_MS };
}

describe('whatever happens to a person, in whatever order', () => {
  const anyLife = [issueTimes, fc.array(step, { maxLength: 40 })] as const;

  test('P03 at most one code of each level lives', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        for (const { person } of lives(hours, steps)) {
          const live = person.codes.filter(({ state }) => state === 'active');
          for (const level of codeLevels) {
            expect(live.filter((code) => code.level === level).length).toBeLessThan(2);
          }
        }
      }),
    );
  });

  test('P03 no code comes to life that is older than one that ever lived', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        for (const { person } of lives(hours, steps)) {
          for (const living of person.codes.filter(({ state }) => state === 'active')) {
            const lived = person.codes.filter(({ everActive, level }) => everActive && mayEnd(level, living.level));
            const newest = Math.max(...lived.map((known) => known.effectiveIssueTime));
            expect(living.effectiveIssueTime).toBe(newest);
          }
        }
      }),
    );
  });

  test('P03 no code comes to life that is older than the last first use or password change', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        const story = lives(hours, steps);
        story.forEach(({ person, event }, index) => {
          if (event.kind !== 'confirmed') return;
          const before = story[index - 1]?.person ?? nobodyYet;
          const wasPending = before.codes.some((known) => known.id === event.id && known.state === 'pending');
          const now = person.codes.find((known) => known.id === event.id);
          if (!wasPending || now?.state !== 'active') return;
          expect(now.effectiveIssueTime).toBeGreaterThan(before.lastFirstUseAt ?? -1);
          expect(now.effectiveIssueTime).toBeGreaterThan(before.lastPasswordChangeAt ?? -1);
        });
      }),
    );
  });

  test('P03 a code is used once, and never after 48 hours', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        const story = lives(hours, steps);
        story.forEach(({ person, now }, index) => {
          const before = story[index - 1]?.person ?? nobodyYet;
          const usedBefore = before.codes.filter(({ state }) => state === 'used');
          const justUsed = person.codes.filter(
            ({ id: one, state }) => state === 'used' && !usedBefore.some((old) => old.id === one),
          );
          expect(justUsed.length).toBeLessThan(2);
          if (justUsed.length > 0) expect(person.codes.filter(({ state }) => state === 'active')).toEqual([]);
          for (const used of justUsed) expect(now).toBeLessThanOrEqual(used.validUntil);
        });
      }),
    );
  });

  test('a code by SMS ends no code that a card was shown for', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        const story = lives(hours, steps);
        story.forEach(({ person, now, event }, index) => {
          if (event.kind !== 'confirmed' || levelOf[event.id] === 'presented') return;
          const before = story[index - 1]?.person ?? nobodyYet;
          for (const { id: one, level, state, validUntil } of before.codes) {
            if (level !== 'presented' || state !== 'active' || now > validUntil) continue;
            expect(person.codes.find((known) => known.id === one)?.state).toBe('active');
          }
        });
      }),
    );
  });

  test('P06 live codes share their tries, and a new SMS gives none back', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        for (const { person } of lives(hours, steps)) {
          const live = person.codes.filter(({ state }) => state === 'active');
          expect(new Set(live.map(({ tries }) => tries)).size).toBeLessThan(2);
        }
      }),
    );
  });

  test('P06 no code sees more than three tries', () => {
    fc.assert(
      fc.property(...anyLife, (hours, steps) => {
        for (const { person } of lives(hours, steps)) {
          for (const { tries } of person.codes) expect(tries).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test('a claim that comes again, by kiosk or by phone, changes nothing', () => {
    fc.assert(
      fc.property(...anyLife, id, (hours, steps, again) => {
        const last = lives(hours, steps).at(-1);
        if (!last?.person.codes.some((known) => known.id === again)) return;
        const repeated = happen(last.person, eventOf({ kind: 'claim', id: again }, hours), last.now);
        expect(repeated).toEqual(last.person);
      }),
    );
  });
});

describe('claims made while the kiosk was cut off', () => {
  const pastHours = fc.uniqueArray(fc.integer({ min: -40, max: -1 }), {
    minLength: 4,
    maxLength: 4,
  });

  test('end in the same states whatever the order they arrive and are confirmed in', () => {
    fc.assert(
      fc.property(
        pastHours,
        fc.shuffledSubarray([...ids], { minLength: 4 }),
        fc.boolean(),
        (hours, order, confirmedLate) => {
          const events: Step[] = confirmedLate
            ? [
                ...order.map((one): Step => ({ kind: 'claim', id: one })),
                ...order.toReversed().map((one): Step => ({ kind: 'confirmed', id: one })),
              ]
            : order.flatMap((one): Step[] => [
                { kind: 'claim', id: one },
                { kind: 'confirmed', id: one },
              ]);
          const story = lives(
            hours,
            events.map((event) => ({ afterMs: 0, event })),
          );
          const codes = story.at(-1)?.person.codes ?? [];
          const isNewer = (one: Id, other: Id) => (hours[ids.indexOf(one)] ?? 0) > (hours[ids.indexOf(other)] ?? 0);
          const isEnded = (one: Id) => ids.some((other) => isNewer(other, one) && mayEnd(levelOf[other], levelOf[one]));
          const states = codes.map((known) => [known.id, known.state]);
          expect(Object.fromEntries(states)).toEqual(
            Object.fromEntries(ids.map((one) => [one, isEnded(one) ? 'superseded' : 'active'])),
          );
        },
      ),
    );
  });

  test('stay without effect once a newer code was destroyed', () => {
    const wrong: Step = { kind: 'try', id: 'b', digitsMatch: false };
    const events: Step[] = [
      { kind: 'claim', id: 'b' },
      { kind: 'confirmed', id: 'b' },
      wrong,
      wrong,
      wrong,
      { kind: 'claim', id: 'a' },
      { kind: 'confirmed', id: 'a' },
    ];
    const last = lives(
      [-2, -1],
      events.map((event) => ({ afterMs: 0, event })),
    ).at(-1);
    expect(last?.person.codes.map(({ state }) => state)).toEqual(['destroyed', 'superseded']);
  });
});
