import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { endOf, initialContext, openInputOf, tokenOf } from './context.ts';
import { messages } from './setup.ts';

/** An answer that says why there is nothing to show. */
interface Refused {
  readonly event: { readonly output: { readonly kind: string } };
}

const isOfKind =
  (kind: string) =>
  ({ event }: Refused): boolean =>
    event.output.kind === kind;

/** Back to where it was reached from, while the account is open; else home. */
const back = { target: 'ended', actions: 'noteWentBack' } as const;
const backRefused = { target: 'ended', actions: ['endRefused', 'noteWentBack'] } as const;
const leaveRefused = { target: 'ended', actions: 'endRefused' } as const;
const over = { guard: isOfKind('sessionOver'), target: 'ended', actions: 'noteAccountOver' } as const;
const toList = { FINISH: 'list', BACK: 'list' } as const;

/**
 * « Mes messages » (#6, #23, #292): what the caisse and the person wrote to each other. The list is read anew each time; a
 * touch opens one message, which is read from then on. Nothing is kept between two starts.
 */
export const messagesMachine = messages.createMachine({
  id: 'messages',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'reading',
  states: {
    reading: {
      meta: waiting('reading'),
      tags: 'busy',
      entry: 'forgetFile',
      after: unanswered('notNow'),
      on: { BACK: back },
      invoke: {
        id: 'readMessages',
        src: 'readMessages',
        input: ({ context }) => ({ token: tokenOf(context) }),
        onDone: [
          {
            guard: isOfKind('messages'),
            target: 'listed',
            actions: {
              type: 'noteMessages',
              params: ({ event }) => ({ messages: only(event.output, 'messages').messages }),
            },
          },
          {
            guard: isOfKind('refused'),
            target: 'refused',
            actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
          },
          { guard: isOfKind('notAllowed'), target: 'notAllowed' },
          over,
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'reading', LEAVE: 'ended', BACK: back } },
    /** A spouse without authorisation, a guardian who acts for nobody yet, or for somebody no more. */
    notAllowed: {
      meta: { screen: 'notAllowed' },
      entry: 'forgetFile',
      on: {
        GO_TO: { target: 'ended', actions: { type: 'endFor', params: ({ event }) => ({ next: event.next }) } },
        LEAVE: leaveRefused,
        BACK: backRefused,
      },
    },
    /** Struck off, deceased…, also since the list was read. */
    refused: {
      meta: { screen: 'refused' },
      entry: 'forgetFile',
      on: { LEAVE: leaveRefused, BACK: backRefused },
    },
    listed: {
      always: [
        { guard: 'hasNone', target: 'none' },
        { guard: 'goesOn', target: 'chosen', actions: 'goOn' },
        { target: 'list' },
      ],
    },
    none: { meta: { screen: 'none' }, on: { LEAVE: 'ended', BACK: back } },
    list: {
      meta: { screen: 'list' },
      entry: 'forgetMessage',
      on: {
        SHOW: { actions: { type: 'noteDirection', params: ({ event }) => ({ direction: event.direction }) } },
        OPEN: {
          guard: 'isListed',
          target: 'chosen',
          actions: { type: 'noteAsked', params: ({ event }) => ({ message: event.message }) },
        },
        LEAVE: 'ended',
        BACK: back,
      },
    },
    chosen: { always: [{ guard: 'isAboveLevel', target: 'stepUp' }, { target: 'opening' }] },
    /** Two factors, where they are needed and not before (P34). */
    stepUp: { meta: { screen: 'stepUp' }, on: { RAISE: { target: 'ended', actions: 'endToRaise' }, ...toList } },
    opening: {
      meta: waiting('opening'),
      tags: 'busy',
      after: unanswered('tryAgain'),
      on: { BACK: 'list' },
      invoke: {
        id: 'openMessage',
        src: 'openMessage',
        input: ({ context }) => openInputOf(context),
        onDone: [
          {
            guard: isOfKind('opened'),
            target: 'message',
            actions: { type: 'noteOpened', params: ({ event }) => ({ message: only(event.output, 'opened').message }) },
          },
          { guard: isOfKind('levelTooLow'), target: 'stepUp' },
          { guard: isOfKind('gone'), target: 'gone' },
          {
            guard: isOfKind('refused'),
            target: 'refused',
            actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
          },
          { guard: isOfKind('notAllowed'), target: 'notAllowed' },
          over,
          delayed('tryAgain'),
        ],
        onError: 'failed',
      },
    },
    /** It may be marked as read, and may not: opening it again is safe. */
    tryAgain: { meta: { screen: 'tryAgain' }, on: { RETRY: 'opening', ...toList } },
    gone: { meta: { screen: 'gone' }, on: { FINISH: 'reading', BACK: 'reading' } },
    message: { meta: { screen: 'message' }, on: toList },
    failed: { type: 'final', entry: ['forgetFile', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetFile' },
  },
});
