import { describe, expect, test } from 'vitest';
import { createActor, setup } from 'xstate';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { handClock } from '../testing/clock.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import { loadedJourneys } from '../testing/loaded-journeys.ts';
import { oneCaisseSite } from '../testing/site.ts';
import { sessionDelays } from './delays.ts';
import { createSessionMachine } from './machine.ts';

const coverMs = 60_000;
const { idleReadingMs, warningMs } = oneCaisseSite.timings;

/** A journey that waits for an SMS, and covers its screen meanwhile. */
const waitingJourney = setup({
  types: {} as {
    input: JourneyMachineInput;
    output: JourneyEnd;
    events: { readonly type: 'UNCOVER' } | { readonly type: 'READ_ON' };
    tags: JourneyTag;
  },
}).createMachine({
  initial: 'waiting',
  states: {
    waiting: {
      tags: 'awaitsMessage',
      initial: 'shown',
      states: { shown: { after: { [coverMs]: 'covered' } }, covered: { on: { UNCOVER: 'shown' } } },
      on: { READ_ON: 'reading' },
    },
    reading: {},
  },
});

function run() {
  const time = handClock();
  const machine = createSessionMachine([fixture]).provide({
    actors: loadedJourneys({ fixture: waitingJourney as never }),
  });
  const session = createActor(machine, {
    input: { site: oneCaisseSite, start: { journeyId: 'fixture' }, now: time.now },
    clock: time.clock,
  });
  session.start();
  const journey = () => session.getSnapshot().children['journey'] as { send: (event: { type: string }) => void };
  const warns = () => JSON.stringify(session.getSnapshot().getMeta()).includes('idleWarning');
  return { ...time, session, journey, warns, reason: () => session.getSnapshot().output?.reason };
}

describe('A29 who waits for a message', () => {
  test('has five minutes and a half, whether the screen is covered meanwhile or not', () => {
    const { pass, warns, reason } = run();
    pass(sessionDelays.messageWaitMs - warningMs - 100);
    expect(warns()).toBe(false);
    pass(100);
    expect(warns()).toBe(true);
    pass(warningMs);
    expect(reason()).toBe('idle');
  });

  test('begins that time anew with a touch', () => {
    const { pass, session, warns } = run();
    pass(4 * coverMs);
    session.send({ type: 'TOUCHED' });
    pass(sessionDelays.messageWaitMs - warningMs - 100);
    expect(warns()).toBe(false);
  });

  test('has the ordinary time on the next screen', () => {
    const { pass, journey, warns } = run();
    pass(2 * coverMs);
    journey().send({ type: 'READ_ON' });
    pass(idleReadingMs - warningMs);
    expect(warns()).toBe(true);
  });
});
