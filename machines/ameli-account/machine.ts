import type { JourneyId } from '#domain/journey/journey.ts';
import { endOf, initialContext, type PaymentPart, type PlainPart } from './context.ts';
import type { HealthPart } from './ports.ts';
import { reading, readingPart } from './reading.ts';
import { ameliAccount } from './setup.ts';

const toPart = <const Part extends PlainPart | PaymentPart>(part: Part) =>
  ({ guard: { type: 'isPart', params: { part } }, target: part }) as const;
/** What is read for itself, at two factors. */
const toHealth = <const Part extends HealthPart>(part: Part) =>
  ({
    guard: { type: 'isPart', params: { part } },
    target: 'wanted',
    actions: { type: 'want', params: { part } },
  }) as const;

const goTo = {
  target: 'ended',
  actions: {
    type: 'goTo',
    params: ({ event: { next } }: { readonly event: { readonly next: JourneyId } }) => ({ next }),
  },
} as const;

const toOverview = { BACK: 'overview' } as const;
const toPayments = { BACK: 'payments' } as const;
/** What is done elsewhere has a button that leads back. */
const read = { FINISH: 'overview', BACK: 'overview' } as const;

/**
 * The ameli account (#275–#303): the menu of the source on its first screen, each of its parts one touch from there. What is
 * about health asks for two factors where it is touched, and not before (P34).
 */
export const ameliAccountMachine = ameliAccount.createMachine({
  id: 'ameliAccount',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'reading',
  states: {
    reading,
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'reading', LEAVE: 'ended', BACK: 'ended' } },
    /** Struck off, deceased…, also since the session began: nothing stays of what was shown. */
    refused: { meta: { screen: 'refused' }, entry: 'forgetFile', on: { LEAVE: 'ended', BACK: 'ended' } },
    /** Where the second factor was given for something, it goes on there; where it was not, at the first screen. */
    read: {
      always: [
        { guard: 'lacksFactor', target: 'overview' },
        { guard: 'wantsSomething', target: 'wanted' },
        { target: 'overview' },
      ],
    },
    overview: {
      meta: { screen: 'overview' },
      entry: 'wantNothing',
      on: {
        OPEN: [
          toHealth('payments'),
          toPart('procedures'),
          toHealth('prevention'),
          toPart('ownInformation'),
          toPart('toComplete'),
          toPart('delays'),
          toPart('contact'),
        ],
        GO_TO: goTo,
        LEAVE: 'ended',
        BACK: 'ended',
      },
    },
    toComplete: { meta: { screen: 'toComplete' }, on: toOverview },
    delays: { meta: { screen: 'delays' }, on: toOverview },
    contact: { meta: { screen: 'contact' }, on: read },
    procedures: {
      meta: { screen: 'procedures' },
      on: {
        SEE_PROCEDURE: {
          guard: 'isProcedure',
          target: 'procedure',
          actions: { type: 'noteProcedure', params: ({ event }) => ({ procedure: event.procedure }) },
        },
        ...toOverview,
      },
    },
    procedure: { meta: { screen: 'procedure' }, on: { FINISH: 'procedures', BACK: 'procedures' } },
    ownInformation: {
      meta: { screen: 'ownInformation' },
      on: {
        SEE_DOCTOR: {
          guard: 'lacksFactor',
          target: 'stepUp',
          actions: { type: 'want', params: { part: 'ownInformation' } },
        },
        GO_TO: goTo,
        ...toOverview,
      },
    },
    wanted: {
      always: [
        { guard: 'lacksFactor', target: 'stepUp' },
        { guard: { type: 'wants', params: { part: 'ownInformation' } }, target: 'ownInformation' },
        { guard: { type: 'wants', params: { part: 'payments' } }, target: 'paymentsIfHere' },
        { target: 'preventionIfHere' },
      ],
    },
    paymentsIfHere: { always: [{ guard: 'isHere', target: 'payments' }, { target: 'readingPart' }] },
    preventionIfHere: { always: [{ guard: 'isHere', target: 'prevention' }, { target: 'readingPart' }] },
    /** Two factors, where they are needed and not before (P34). */
    stepUp: {
      meta: { screen: 'stepUp' },
      on: { RAISE: { target: 'ended', actions: 'endToRaise' }, FINISH: 'overview', BACK: 'overview' },
    },
    readingPart,
    partNotNow: {
      meta: { screen: 'partNotNow' },
      on: { RETRY: 'readingPart', FINISH: 'overview', BACK: 'overview' },
    },
    payments: {
      meta: { screen: 'payments' },
      on: {
        OPEN: [toPart('recentPayments'), toPart('leaves'), toPart('accidents'), toPart('deductions')],
        GO_TO: goTo,
        ...toOverview,
      },
    },
    recentPayments: {
      meta: { screen: 'recentPayments' },
      on: {
        OPEN: [toPart('filter')],
        SEE_PAYMENT: {
          guard: 'isListedPayment',
          target: 'payment',
          actions: { type: 'notePayment', params: ({ event }) => ({ paidOn: event.paidOn }) },
        },
        ...toPayments,
      },
    },
    filter: {
      meta: { screen: 'filter' },
      on: {
        FILTER: {
          guard: 'isOfferedFilter',
          target: 'recentPayments',
          actions: { type: 'noteFilter', params: ({ event }) => ({ filter: event.filter }) },
        },
        BACK: 'recentPayments',
      },
    },
    payment: { meta: { screen: 'payment' }, on: { BACK: 'recentPayments' } },
    leaves: { meta: { screen: 'leaves' }, on: toPayments },
    accidents: { meta: { screen: 'accidents' }, on: toPayments },
    deductions: { meta: { screen: 'deductions' }, on: toPayments },
    prevention: { meta: { screen: 'prevention' }, on: toOverview },
    failed: { type: 'final', entry: ['forgetFile', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetFile' },
  },
});
