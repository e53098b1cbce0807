import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { awaitingOneTimeCode } from '../common/one-time-code.ts';
import { waiting } from '../common/screen-meta.ts';
import { sendInputOf } from './context.ts';
import { raiseAccount } from './setup.ts';

export const sending = raiseAccount.createStateConfig({
  meta: waiting('sending'),
  tags: ['busy', 'noReturn'],
  entry: ['forgetCode', { type: 'noteAct', params: { act: 'send' } }],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'sendCode',
    src: 'sendCode',
    input: ({ context }) => sendInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'accepted',
        target: 'awaitingCode',
        actions: assign({ againAt: ({ event }) => only(event.output, 'accepted').againAt }),
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until }),
      },
      {
        guard: ({ event }) => event.output.kind === 'notAllowed',
        target: 'impossible',
        actions: { type: 'noteObstacle', params: { obstacle: 'notYet' } },
      },
      { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

export const awaitingCode = raiseAccount.createStateConfig(
  awaitingOneTimeCode({
    checking: '#raiseAccount.raising',
    sending: '#raiseAccount.sending',
    otherWay: { target: '#raiseAccount.ways', actions: 'forgetProof' },
  }),
);
