import { assign, setup } from 'xstate';
import { openAccountOf } from '#domain/journey/identity.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import {
  noChange,
  oneMore,
  type AuthorisationsContext,
  type AuthorisationsEvent,
  type AuthorisationsRefusal,
} from './context.ts';
import { authorisationsDelays } from './delays.ts';
import { changeAuthorisation, drawAct, readAuthorisations } from './ports.ts';
import type { AuthorisationsMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const authorisations = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: AuthorisationsContext;
    events: AuthorisationsEvent;
    output: JourneyEnd;
    meta: AuthorisationsMeta;
    tags: JourneyTag;
  },
  actors: { readAuthorisations, drawAct, changeAuthorisation },
  delays: { answerLimit: authorisationsDelays.answerLimitMs },
  guards: {
    /** The visitor is responsible for a file, and the spouse in it is not authorised yet. */
    mayGive: ({ context: { authorisations: held } }) =>
      held?.isResponsible === true && held.spouse?.isAuthorised === false,
    mayWithdraw: ({ context: { authorisations: held } }) =>
      held?.isResponsible === true && held.spouse?.isAuthorised === true,
    openedByCode: ({ context }) => openAccountOf(context.identity)?.openedBy === 'code',
    gives: ({ context }) => context.change === 'give',
    /** It may be done, and may not be. */
    mayHaveChanged: ({ context }) => context.silences !== 'none',
    wasRepeated: ({ context }) => context.silences === 'several',
    accountIsOver: ({ context }) => context.accountIsOver,
  },
  actions: {
    begin: assign((_, { change }: { readonly change: 'give' | 'withdraw' }) => ({ ...noChange, change })),
    forgetChange: assign(noChange),
    forgetCurrent: assign({ currentPassword: undefined, currentProblem: undefined }),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteSilence: assign({ silences: ({ context }) => oneMore(context.silences) }),
    noteRefusal: assign((_, refusal: AuthorisationsRefusal) => ({ refusal })),
    noteAccountOver: assign({ accountIsOver: true }),
    noteDone: assign({ outcome: { kind: 'completed' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
