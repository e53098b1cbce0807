import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import {
  accountOver,
  changed,
  currentPassword,
  drawing,
  notSavedYet,
  outcomeUnknown,
  question,
  saving,
  unanswered as unansweredChange,
  withdrawing,
} from './changing.ts';
import { endOf, initialContext, tokenOf } from './context.ts';
import { authorisations } from './setup.ts';

/**
 * « Mes autorisations » (#46–#54, #185–#188), reached from « Gérer mon compte » and back to it: whom the visitor authorises
 * to manage their file, and who authorises them. Read anew each time; a change is one act, repeated when its answer is lost.
 */
export const authorisationsMachine = authorisations.createMachine({
  id: 'authorisations',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'reading',
  states: {
    reading: {
      meta: waiting('reading'),
      tags: 'busy',
      after: unanswered('notNow'),
      on: { BACK: 'ended' },
      invoke: {
        id: 'readAuthorisations',
        src: 'readAuthorisations',
        input: ({ context }) => ({ token: tokenOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'authorisations',
            target: 'overview',
            actions: [
              assign({ authorisations: ({ event }) => only(event.output, 'authorisations').authorisations }),
              'noteDone',
            ],
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
          {
            guard: ({ event }) => event.output.kind === 'notOffered',
            target: 'refused',
            actions: { type: 'noteRefusal', params: { kind: 'notOffered' } },
          },
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    notNow: {
      meta: { screen: 'notNow' },
      on: { RETRY: 'reading', LEAVE: 'ended', BACK: 'ended' },
    },
    overview: {
      meta: { screen: 'overview' },
      on: {
        GIVE: [
          // Said before anything is asked.
          { guard: 'openedByCode', target: 'openedByCode' },
          { guard: 'mayGive', target: 'question', actions: { type: 'begin', params: { change: 'give' } } },
        ],
        WITHDRAW: {
          guard: 'mayWithdraw',
          target: 'withdrawing',
          actions: { type: 'begin', params: { change: 'withdraw' } },
        },
        LEAVE: 'ended',
        BACK: 'ended',
      },
    },
    openedByCode: {
      meta: { screen: 'openedByCode' },
      on: { FINISH: 'overview', BACK: 'overview' },
    },
    question,
    currentPassword,
    withdrawing,
    drawing,
    saving,
    changed,
    unanswered: unansweredChange,
    notSavedYet,
    outcomeUnknown,
    accountOver,
    given: {
      meta: { screen: 'given' },
      tags: 'noReturn',
      on: { FINISH: { target: 'overview', actions: 'forgetChange' } },
    },
    withdrawn: {
      meta: { screen: 'withdrawn' },
      tags: 'noReturn',
      on: { FINISH: { target: 'overview', actions: 'forgetChange' } },
    },
    refused: {
      meta: { screen: 'refused' },
      entry: 'forgetChange',
      on: {
        // Read again: what was shown may be another thing now.
        FINISH: [
          { guard: ({ context }) => context.refusal?.kind === 'notOffered', target: 'ended' },
          { target: 'reading' },
        ],
        BACK: 'ended',
      },
    },
    failed: { type: 'final', entry: ['forgetChange', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetChange' },
  },
});
