import { assign } from 'xstate';
import type { JourneyId } from '#domain/journey/journey.ts';
import { endOf, initialContext, type MoneyPart, type Section } from './context.ts';
import { choosingFile, reading, readingPayments } from './reading.ts';
import { myAccount } from './setup.ts';

/** Opens a part that everybody has. */
const toPart = <const Part extends Section>(part: Part) =>
  ({ guard: { type: 'isPart', params: { part } }, target: part }) as const;
/** Opens a part that only a whole file has. */
const toPartOfFile = <const Part extends Section | MoneyPart | 'calendar'>(part: Part) =>
  ({ guard: { type: 'isPartOfFile', params: { part } }, target: part }) as const;

const goTo = {
  target: 'ended',
  actions: {
    type: 'goTo',
    params: ({ event: { next } }: { readonly event: { readonly next: JourneyId } }) => ({ next }),
  },
} as const;

const toOverview = { BACK: 'overview' } as const;
const toMoney = { BACK: 'money' } as const;
/** What is done elsewhere has a button that leads back. */
const read = { FINISH: 'overview', BACK: 'overview' } as const;

/**
 * « Mon compte » of a Caf (#1–#58): the essential of one file on the first screen, the rest one touch further. Nothing is kept
 * between two starts, and nothing of one file while the session acts in another.
 */
export const myAccountMachine = myAccount.createMachine({
  id: 'myAccount',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'reading',
  states: {
    reading,
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'reading', LEAVE: 'ended', BACK: 'ended' } },
    /** Struck off, deceased…, also since the session began: nothing stays of what was shown. */
    refused: { meta: { screen: 'refused' }, entry: 'forgetFile', on: { LEAVE: 'ended', BACK: 'ended' } },
    /** A guardian who acts for nobody yet, or for somebody no more. */
    nobodyChosen: { meta: { screen: 'nobodyChosen' }, on: { LEAVE: 'ended', BACK: 'ended', GO_TO: goTo } },
    overview: {
      meta: { screen: 'overview' },
      on: {
        OPEN: [
          toPartOfFile('alerts'),
          toPartOfFile('money'),
          toPart('profile'),
          toPartOfFile('agenda'),
          toPart('contact'),
          toPartOfFile('pajemploi'),
          toPart('files'),
          toPart('following'),
          toPart('changes'),
          toPart('requests'),
          toPart('guide'),
        ],
        GO_TO: goTo,
        LEAVE: 'ended',
        BACK: 'ended',
      },
    },
    alerts: { meta: { screen: 'alerts' }, on: { GO_TO: goTo, ...toOverview } },
    money: {
      meta: { screen: 'money' },
      on: {
        OPEN: [
          toPartOfFile('lastPayment'),
          { guard: 'paymentsAreRead', target: 'payments' },
          { guard: { type: 'isPartOfFile', params: { part: 'payments' } }, target: 'readingPayments' },
          toPartOfFile('rights'),
          toPartOfFile('debts'),
          toPartOfFile('resources'),
        ],
        GO_TO: goTo,
        ...toOverview,
      },
    },
    lastPayment: { meta: { screen: 'lastPayment' }, on: toMoney },
    readingPayments,
    paymentsNotNow: {
      meta: { screen: 'paymentsNotNow' },
      on: { RETRY: 'readingPayments', FINISH: 'overview', BACK: 'money' },
    },
    payments: {
      meta: { screen: 'payments' },
      on: {
        SEE_PAYMENT: {
          guard: 'isListedPayment',
          target: 'payment',
          actions: assign({ paidOn: ({ event }) => event.paidOn }),
        },
        ...toMoney,
      },
    },
    payment: { meta: { screen: 'payment' }, on: { BACK: 'payments' } },
    rights: { meta: { screen: 'rights' }, on: toMoney },
    debts: { meta: { screen: 'debts' }, on: toMoney },
    resources: { meta: { screen: 'resources' }, on: toMoney },
    profile: { meta: { screen: 'profile' }, on: { GO_TO: goTo, ...toOverview } },
    agenda: { meta: { screen: 'agenda' }, on: { OPEN: [toPartOfFile('calendar')], ...toOverview } },
    calendar: { meta: { screen: 'calendar' }, on: { OPEN: [toPartOfFile('agenda')], BACK: 'agenda' } },
    contact: { meta: { screen: 'contact' }, on: read },
    pajemploi: { meta: { screen: 'pajemploi' }, on: read },
    files: {
      meta: { screen: 'files' },
      on: {
        CHOOSE_FILE: {
          guard: 'isAnotherFile',
          target: 'choosingFile',
          actions: assign({ chosen: ({ event }) => event.file }),
        },
        ...toOverview,
      },
    },
    choosingFile,
    /** It may have gone there, and may not: a repeat is safe, and reading tells (I4). */
    fileNotConfirmed: {
      meta: { screen: 'fileNotConfirmed' },
      on: { RETRY: 'choosingFile', FINISH: 'reading', BACK: 'reading' },
    },
    /** The authorisation ended since it was read. */
    fileOver: { meta: { screen: 'fileOver' }, entry: 'forgetFile', on: { FINISH: 'reading', BACK: 'reading' } },
    following: { meta: { screen: 'following' }, on: read },
    changes: { meta: { screen: 'changes' }, on: read },
    requests: { meta: { screen: 'requests' }, on: { GO_TO: goTo, ...read } },
    guide: { meta: { screen: 'guide' }, on: toOverview },
    failed: { type: 'final', entry: ['forgetFile', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetFile' },
  },
});
