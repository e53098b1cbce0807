import { createActor } from 'xstate';
import type { JourneyMachineInput } from '#machines/common/journey.ts';
import { handClock, START } from '#machines/testing/clock.ts';
import { handPort } from '#machines/testing/hand-ports.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { metasOf } from '#machines/testing/shown.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import type { ProtectedPeopleEvent } from '../context.ts';
import { protectedPeopleMachine } from '../machine.ts';
import type { ChooseAnswer, ChooseInput, Protection, ReadProtectedPeopleAnswer } from '../ports.ts';

export const protectedPeopleInput: JourneyMachineInput = {
  ...someJourneyInput,
  identity: someOpenAccount({ caisse: 'caf-31', now: () => START }, 'guardian'),
};

const people = [
  { ref: 'jeanne', name: 'Jeanne S.' },
  { ref: 'patrick', name: 'Patrick R.' },
];
export const forNobodyYet: Protection = { people, actsFor: null };
export const forJeanne: Protection = { people, actsFor: 'jeanne' };
export const noProtection: Protection = { people: [], actsFor: null };

/** The journey alone, ports answered by hand. */
export function runProtectedPeople(input: Partial<JourneyMachineInput> = {}) {
  const time = handClock();
  const read = handPort<{ readonly token: string }, ReadProtectedPeopleAnswer>();
  const choose = handPort<ChooseInput, ChooseAnswer>();
  const journey = createActor(
    protectedPeopleMachine.provide({
      actors: { readProtectedPeople: read.logic, chooseProtectedPerson: choose.logic },
    }),
    { input: { ...protectedPeopleInput, ...input }, clock: time.clock },
  );
  journey.start();
  const send = (event: ProtectedPeopleEvent) => journey.send(event);
  return {
    ...time,
    send,
    read,
    choose,
    context: () => journey.getSnapshot().context,
    end: () => journey.getSnapshot().output,
    screen: () => {
      const [meta] = metasOf(journey.getSnapshot());
      return meta && 'waitingFor' in meta ? `waiting: ${meta.waitingFor}` : meta?.screen;
    },
    see: async (protection: Protection) => await read.answer({ kind: 'read', protection }),
  };
}
