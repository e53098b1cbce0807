import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { chooseInputOf, endOf, initialContext, tokenOf } from './context.ts';
import { protectedPeople } from './setup.ts';

/**
 * « Choisir la personne protégée » (#151): the people whom the guardian protects, read anew each time, and the one in whose
 * file the session acts from then on. A choice is safe to repeat, so that a lost answer costs nothing.
 */
export const protectedPeopleMachine = protectedPeople.createMachine({
  id: 'protectedPeople',
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
        id: 'readProtectedPeople',
        src: 'readProtectedPeople',
        input: ({ context }) => ({ token: tokenOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'read',
            target: 'read',
            actions: { type: 'noteProtection', params: ({ event }) => only(event.output, 'read').protection },
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    read: { always: [{ guard: 'protectsNobody', target: 'none' }, { target: 'list' }] },
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'reading', LEAVE: 'ended', BACK: 'ended' } },
    none: { meta: { screen: 'none' }, on: { LEAVE: 'ended', BACK: 'ended' } },
    list: {
      meta: { screen: 'list' },
      on: {
        CHOOSE: { guard: 'isListed', target: 'choosing', actions: assign({ choice: ({ event }) => event.person }) },
        BACK: 'ended',
      },
    },
    choosing: {
      meta: waiting('choosing'),
      tags: ['busy', 'noReturn'],
      after: unanswered('tryAgain'),
      invoke: {
        id: 'chooseProtectedPerson',
        src: 'chooseProtectedPerson',
        input: ({ context }) => chooseInputOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'chosen',
            target: 'chosen',
            actions: [
              { type: 'noteProtection', params: ({ event }) => only(event.output, 'chosen').protection },
              'noteDone',
            ],
          },
          { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'guardianshipOver' },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
          delayed('tryAgain'),
        ],
        onError: 'failed',
      },
    },
    chosen: {
      meta: { screen: 'chosen' },
      tags: 'noReturn',
      on: { LEAVE: 'ended', CHOOSE_ANOTHER: 'list' },
    },
    /** It may be chosen, and may not be: a repeat is safe, and the list tells. */
    tryAgain: { meta: { screen: 'tryAgain' }, on: { RETRY: 'choosing', FINISH: 'reading', BACK: 'reading' } },
    guardianshipOver: { meta: { screen: 'guardianshipOver' }, on: { FINISH: 'reading', BACK: 'reading' } },
    failed: { type: 'final', entry: 'endFailed' },
    ended: { type: 'final' },
  },
});
