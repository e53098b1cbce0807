import { assign, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import type { ProtectedPeopleContext, ProtectedPeopleEvent } from './context.ts';
import { protectedPeopleDelays } from './delays.ts';
import { chooseProtectedPerson, readProtectedPeople, type Protection } from './ports.ts';
import type { ProtectedPeopleMeta } from './screens.ts';

/** Types, ports, delays, guards and plain actions of the chart. */
export const protectedPeople = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: ProtectedPeopleContext;
    events: ProtectedPeopleEvent;
    output: JourneyEnd;
    meta: ProtectedPeopleMeta;
    tags: JourneyTag;
  },
  actors: { readProtectedPeople, chooseProtectedPerson },
  delays: { answerLimit: protectedPeopleDelays.answerLimitMs },
  guards: {
    protectsNobody: ({ context }) => context.protection.people.length === 0,
    isListed: ({ context, event }) =>
      event.type === 'CHOOSE' && context.protection.people.some(({ ref }) => ref === event.person),
  },
  actions: {
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteProtection: assign((_, protection: Protection) => ({ protection })),
    noteAccountOver: assign({ accountIsOver: true }),
    noteDone: assign({ outcome: { kind: 'completed' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
