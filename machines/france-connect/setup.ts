import { assign, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { noHandOver, type FranceConnectContext, type FranceConnectEvent } from './context.ts';
import { franceConnectDelays } from './delays.ts';
import { askProgress, checkReadiness, drawHandOver, giveUp, typeCharacters } from './ports.ts';
import type { FranceConnectMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays and plain actions. */
export const franceConnect = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: FranceConnectContext;
    events: FranceConnectEvent;
    output: JourneyEnd;
    meta: FranceConnectMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, drawHandOver, askProgress, typeCharacters, giveUp },
  delays: {
    answerLimit: franceConnectDelays.answerLimitMs,
    leaveLimit: franceConnectDelays.leaveLimitMs,
    lookEvery: franceConnectDelays.lookEveryMs,
    scanLimit: franceConnectDelays.scanLimitMs,
    phoneLimit: franceConnectDelays.phoneLimitMs,
  },
  actions: {
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteExpiry: assign({ over: 'expired' }),
    forgetHandOver: assign(noHandOver),
    forgetCharacters: assign({ characters: undefined }),
    endCompleted: assign({ outcome: { kind: 'completed' } }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
    endForNewCode: assign({ outcome: { kind: 'left', next: 'provisionalCode' } }),
    endForSignIn: assign({ outcome: { kind: 'left', next: 'signIn' } }),
  },
});
