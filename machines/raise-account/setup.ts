import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { assign, setup } from 'xstate';
import { cardReaderMachine } from '../card-reader/machine.ts';
import { cardHintMs, cardLost, type CardProblem } from '../common/card.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { messageWaitFits } from '../common/message-wait.ts';
import { codeCoverMs, keptCode, mayResend } from '../common/one-time-code.ts';
import { noProof, type RaiseAccountContext, type RaiseAccountEvent, type RaisingAct } from './context.ts';
import { raiseAccountDelays } from './delays.ts';
import { findWays, raiseAccount as raise, sendCode, type RaisingObstacle } from './ports.ts';
import type { RaiseAccountMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const raiseAccount = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: RaiseAccountContext;
    events: RaiseAccountEvent;
    output: JourneyEnd;
    meta: RaiseAccountMeta;
    tags: JourneyTag;
  },
  actors: { findWays, sendCode, raiseAccount: raise, cardReader: cardReaderMachine },
  delays: {
    answerLimit: raiseAccountDelays.answerLimitMs,
    cardHint: cardHintMs,
    cover: codeCoverMs,
  },
  guards: {
    mayResend,
    fitsMessage: ({ context }) => messageWaitFits(context),
    byCard: ({ context }) => context.card !== undefined,
    hasAsked: ({ context }, { act }: { readonly act: RaisingAct }) => context.asked === act,
  },
  actions: {
    keepCode: assign((parts, given: { readonly code: OneTimeCode }) => keptCode(parts, given)),
    forgetCode: assign({ code: undefined }),
    forgetProof: assign(noProof),
    noteAct: assign((_, { act }: { readonly act: RaisingAct }) => ({ asked: act })),
    noteObstacle: assign((_, { obstacle }: { readonly obstacle: RaisingObstacle }) => ({ obstacle })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    loseCard: assign((parts, given: { readonly problem: CardProblem }) => cardLost(parts, given)),
    noteAccountOver: assign({ accountIsOver: true }),
    goBack: assign({ wentBack: true }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
