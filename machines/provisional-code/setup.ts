import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import { assign, setup } from 'xstate';
import { cardReaderMachine } from '../card-reader/machine.ts';
import type { ReadCard } from '../card-reader/ports.ts';
import {
  cardDated,
  cardHintMs,
  cardHolderKnown,
  cardLost,
  noCard,
  verifyCardHolder,
  type CardProblem,
} from '../common/card.ts';
import { isOpen, knownWith } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag, KnownData } from '../common/journey.ts';
import { mayPrintAgain, printAgainSpent, printResultOf } from '../common/paper.ts';
import type { ProvisionalCodeContext, ProvisionalCodeEvent } from './context.ts';
import { provisionalCodeDelays } from './delays.ts';
import { issueCode, print, requestCodeBySms } from './ports.ts';
import type { ProvisionalCodeMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const provisionalCode = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: ProvisionalCodeContext;
    events: ProvisionalCodeEvent;
    output: JourneyEnd;
    meta: ProvisionalCodeMeta;
    tags: JourneyTag;
  },
  actors: { cardReader: cardReaderMachine, verifyCardHolder, issueCode, requestCodeBySms, print },
  delays: {
    cardHint: cardHintMs,
    answerLimit: provisionalCodeDelays.answerLimitMs,
    printLimit: provisionalCodeDelays.printLimitMs,
    cover: provisionalCodeDelays.coverMs,
  },
  guards: {
    hasChoice: ({ context }) => context.policy.identification.length > 1,
    takesCard: ({ context }) => context.policy.identification[0] === 'card',
    mayDeclare: ({ context }) => context.policy.identification.includes('declared'),
    wasOffered: ({ context }) => context.notNow !== undefined,
    isChanging: ({ context }) => context.changing,
    mayPrintAgain,
    isOpen,
  },
  actions: {
    loseCard: assign((parts, given: { readonly problem: CardProblem }) => cardLost(parts, given)),
    forgetCard: assign(noCard),
    keepCard: assign((_, { card }: { readonly card: ReadCard }) => ({ card })),
    hintAtCard: assign({ hinted: true }),
    keepCardDate: assign((parts, given: { readonly birthDate: CalendarDate }) => cardDated(parts, given)),
    noteDatesLeft: assign((_, { left }: { readonly left: number }) => ({ datesLeft: left })),
    learnCardHolder: assign((parts) => knownWith(parts, cardHolderKnown(parts))),
    noteCardBlocked: assign((_, { until }: { readonly until: EpochMs }) => ({
      refusal: { kind: 'cardBlocked', until },
    })),
    noteChanging: assign({ changing: true }),
    learn: assign((parts, answer: KnownData) => knownWith(parts, answer)),
    notePrintResult: assign(printResultOf),
    spendPrintAgain: assign(printAgainSpent),
    /** The visitor has said whether the slip came out. The kiosk keeps it for staff; here nothing follows from it. */
    reportSlip: (_parts, _params: { readonly cameOut: boolean }) => undefined,
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
