import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import { assign, setup } from 'xstate';
import { cardReaderMachine } from '../card-reader/machine.ts';
import type { ReadCard } from '../card-reader/ports.ts';
import {
  cardDated,
  cardHintMs,
  cardHolderKnown,
  cardHolderOf,
  cardLost,
  noCard,
  verifyCardHolder,
  type CardProblem,
} from '../common/card.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import { knownWith } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag, KnownData } from '../common/journey.ts';
import {
  keptPassword,
  noPassword,
  passwordRefused,
  problemOfPassword,
  repeatsPassword,
  savedInSilence,
  type PasswordProblem,
} from '../common/new-password.ts';
import { isAnswered, isAsked, type CreationAnswers, type CreationField } from './answers.ts';
import {
  fulfilsRules,
  isTooYoung,
  noCreation,
  type CreateAccountContext,
  type CreateAccountEvent,
  type CreationAct,
} from './context.ts';
import { createAccountDelays } from './delays.ts';
import {
  checkCode,
  checkReadiness,
  createAccount as createAccountPort,
  postpone,
  resumeByLetter,
  sendCode,
  startCreation,
} from './ports.ts';
import type { CreateAccountMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const createAccount = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: CreateAccountContext;
    events: CreateAccountEvent;
    output: JourneyEnd;
    meta: CreateAccountMeta;
    tags: JourneyTag;
  },
  actors: {
    checkReadiness,
    cardReader: cardReaderMachine,
    verifyCardHolder,
    startCreation,
    sendCode,
    checkCode,
    postpone,
    resumeByLetter,
    createAccount: createAccountPort,
  },
  delays: {
    answerLimit: createAccountDelays.answerLimitMs,
    cover: createAccountDelays.coverMs,
    cardHint: cardHintMs,
  },
  guards: {
    isAmeli: ({ context }) => caisseKindOf(context.caisse) === 'cpam',
    hasHolder: ({ context }) => context.holder !== undefined,
    hasChoice: ({ context }) => context.policy.identification.length > 1,
    takesCard: ({ context }) => context.policy.identification[0] === 'card',
    mayDeclare: ({ context }) => context.policy.identification.includes('declared'),
    knowsNumber: ({ context }) => context.known.nir !== undefined,
    /** A question of this visitor, not answered yet (A30). */
    isOpen: ({ context }, { field }: { readonly field: CreationField }) =>
      isAsked(context, field) && !isAnswered(context, field),
    isAsked: ({ context }, { field }: { readonly field: CreationField }) => isAsked(context, field),
    isUnknown: ({ context }, { field }: { readonly field: keyof KnownData }) => context.known[field] === undefined,
    isChanging: ({ context }) => context.changing,
    isTooYoung: ({ context }) => isTooYoung(context),
    isByLetter: ({ context }) => context.byLetter,
    hasAsked: ({ context }, { act }: { readonly act: CreationAct }) => context.asked === act,
    goesToFile: ({ context }) => context.sentTo !== undefined,
    goesByLetter: ({ context }) => context.sentTo?.kind === 'letter',
    /** A code by SMS or mail was asked for, and may be on its way. */
    mayHaveCode: ({ context }) => context.creationId !== undefined && context.sentTo?.kind !== 'letter',
    mayResend: ({ context: { creationId, againAt, now } }) =>
      creationId !== undefined && (againAt === undefined || now() >= againAt),
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
  },
  actions: {
    learn: assign((parts, answer: KnownData) => knownWith(parts, answer)),
    learnAnswer: assign(({ context }, answer: CreationAnswers) => ({ answers: { ...context.answers, ...answer } })),
    forgetContact: assign(({ context: { answers } }) => {
      const { contact: _taken, ...others } = answers;
      return { answers: others };
    }),
    loseCard: assign((parts, given: { readonly problem: CardProblem }) => cardLost(parts, given)),
    forgetCard: assign(noCard),
    keepCard: assign((_, { card }: { readonly card: ReadCard }) => ({ card })),
    hintAtCard: assign({ hinted: true }),
    keepCardDate: assign((parts, given: { readonly birthDate: CalendarDate }) => cardDated(parts, given)),
    noteDatesLeft: assign((_, { left }: { readonly left: number }) => ({ datesLeft: left })),
    learnCardHolder: assign((parts) => ({
      ...knownWith(parts, cardHolderKnown(parts)),
      holder: cardHolderOf(parts.context),
    })),
    noteCardBlocked: assign((_, { until }: { readonly until: EpochMs }) => ({ pausedUntil: until })),
    noteChanging: assign({ changing: true }),
    noteAllAnswered: assign({ changing: false }),
    noteAct: assign((_, { act }: { readonly act: CreationAct }) => ({ asked: act })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    takeLetterWay: assign({ byLetter: true }),
    takeTypedWay: assign({ byLetter: false }),
    chooseContact: assign(({ context }, { id }: { readonly id: string }) => ({
      sentTo: context.contacts.find((contact) => contact.id === id),
    })),
    forgetCreation: assign(noCreation),
    forgetCode: assign({ code: undefined }),
    keepPassword: assign((parts, given: { readonly password: string }) => keptPassword(parts, given)),
    notePasswordProblem: assign((parts, given: { readonly problem: PasswordProblem | undefined }) =>
      problemOfPassword(parts, given),
    ),
    noteMayBeSaved: assign((parts) => savedInSilence(parts)),
    notePasswordRefused: assign(passwordRefused),
    forgetPassword: assign(noPassword),
    forgetAll: assign({ ...noCard, ...noCreation, ...noPassword, answers: {} }),
    endCompleted: assign({ outcome: { kind: 'completed' } }),
    endRecorded: assign({ outcome: { kind: 'recorded' } }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
    endForSignIn: assign({ outcome: { kind: 'left', next: 'signIn' } }),
    endForNewCode: assign({ outcome: { kind: 'left', next: 'provisionalCode' } }),
    endForForgotten: assign({ outcome: { kind: 'left', next: 'forgottenPassword' } }),
  },
});
