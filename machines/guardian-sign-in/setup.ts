import { assign, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import type { PasswordRefusal } from '../common/refused-password.ts';
import type { GuardianSignInContext, GuardianSignInEvent } from './context.ts';
import { guardianSignInDelays } from './delays.ts';
import { checkReadiness, openAccount } from './ports.ts';
import type { GuardianSignInMeta } from './screens.ts';

/** Types, ports, delays and plain actions of the chart. */
export const guardianSignIn = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: GuardianSignInContext;
    events: GuardianSignInEvent;
    output: JourneyEnd;
    meta: GuardianSignInMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, openAccount },
  delays: { answerLimit: guardianSignInDelays.answerLimitMs },
  actions: {
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteRefusal: assign((_, refusal: PasswordRefusal) => ({ refusal })),
    forgetSecret: assign({ secret: undefined, secretMissing: false }),
    endCompleted: assign({ outcome: { kind: 'completed', next: 'protectedPeople' } }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
