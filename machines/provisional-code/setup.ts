import { assign, setup } from 'xstate';
import { cardReaderMachine } from '../card-reader/machine.ts';
import { isOpen, knownWith } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag, KnownData } from '../common/journey.ts';
import { mayPrintAgain, printAgainSpent, printResultOf } from '../common/paper.ts';
import type { ProvisionalCodeContext, ProvisionalCodeEvent } from './context.ts';
import { provisionalCodeDelays } from './delays.ts';
import { issueCode, print, requestCodeBySms, verifyCardHolder } from './ports.ts';
import type { ProvisionalCodeMeta } from './screens.ts';

const noCard = {
  card: undefined,
  cardProblem: undefined,
  cardBirthDate: undefined,
  datesLeft: undefined,
} as const;

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
    cardHint: provisionalCodeDelays.cardHintMs,
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
    noteMissingReader: assign({ ...noCard, cardProblem: 'readerMissing' }),
    noteRemovedCard: assign({ ...noCard, cardProblem: 'cardRemoved' }),
    forgetCard: assign({ ...noCard, hinted: false }),
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
