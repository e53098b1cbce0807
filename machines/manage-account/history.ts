import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { tokenOf } from './context.ts';
import { manageAccount } from './setup.ts';

/** What happened on the account (#45), asked anew each time. */
export const readingHistory = manageAccount.createStateConfig({
  meta: waiting('readingHistory'),
  tags: 'busy',
  after: unanswered('historyNotNow'),
  on: { BACK: 'menu' },
  invoke: {
    id: 'readHistory',
    src: 'readHistory',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'history',
        target: 'history',
        actions: [assign({ entries: ({ event }) => only(event.output, 'history').entries }), 'noteDone'],
      },
      {
        guard: ({ event }) => event.output.kind === 'sessionOver',
        target: 'ended',
        actions: 'noteAccountOver',
      },
      {
        guard: ({ event }) => event.output.kind === 'notOffered',
        target: 'refused',
        actions: { type: 'noteRefusal', params: { kind: 'notOffered' } },
      },
      delayed('historyNotNow'),
    ],
    onError: 'failed',
  },
});

export const history = manageAccount.createStateConfig({
  meta: { screen: 'history' },
  exit: assign({ entries: [] }),
  on: { FINISH: 'menu', BACK: 'menu' },
});

export const historyNotNow = manageAccount.createStateConfig({
  meta: { screen: 'historyNotNow' },
  on: { RETRY: 'readingHistory', FINISH: 'menu', BACK: 'menu' },
});
