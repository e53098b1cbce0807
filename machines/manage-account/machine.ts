import { waiting } from '../common/screen-meta.ts';
import { only } from '../common/answer.ts';
import {
  accountOver,
  choosing,
  currentPassword,
  drawing,
  notSavedYet,
  outcomeUnknown,
  saving,
  unanswered,
} from './changing.ts';
import { endOf, initialContext } from './context.ts';
import { history, historyNotNow, readingHistory } from './history.ts';
import { manageAccount } from './setup.ts';

/**
 * « Gérer mon compte » (#45), with an open account: change its password, see what happened on it. A change is one act: when
 * its answer is lost the same act is sent again and asks for the outcome. The account stays open after it.
 */
export const manageAccountMachine = manageAccount.createMachine({
  id: 'manageAccount',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'menu',
  states: {
    menu: {
      meta: { screen: 'menu' },
      on: {
        CHANGE_PASSWORD: [{ guard: 'openedByCode', target: 'openedByCode' }, { target: 'looking' }],
        SHOW_HISTORY: 'readingHistory',
        SHOW_AUTHORISATIONS: { target: 'ended', actions: 'goToAuthorisations' },
        LEAVE: 'ended',
        BACK: 'ended',
      },
    },
    /** Said before anything is typed: a code vouches for no other password. */
    openedByCode: {
      meta: { screen: 'openedByCode' },
      on: { FINISH: 'menu', BACK: 'menu' },
    },
    /** Refused before a password is typed, where it cannot be changed now. */
    looking: {
      meta: waiting('lookingWhetherItWorks'),
      tags: 'busy',
      after: { answerLimit: { target: 'notNow', actions: { type: 'noteNotNow', params: { reason: 'offline' } } } },
      on: { BACK: 'menu' },
      invoke: {
        id: 'checkReadiness',
        src: 'checkReadiness',
        input: ({ context }) => ({ caisse: context.caisse }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'ready', target: 'currentPassword' },
          {
            target: 'notNow',
            actions: { type: 'noteNotNow', params: ({ event }) => ({ reason: only(event.output, 'notNow').reason }) },
          },
        ],
        onError: 'failed',
      },
    },
    notNow: {
      meta: { screen: 'notNow' },
      on: { RETRY: 'looking', FINISH: 'menu', BACK: 'menu' },
    },
    currentPassword,
    choosing,
    drawing,
    saving,
    unanswered,
    notSavedYet,
    outcomeUnknown,
    accountOver,
    passwordChanged: {
      meta: { screen: 'passwordChanged' },
      tags: 'noReturn',
      entry: 'forgetChange',
      on: { FINISH: 'menu' },
    },
    refused: {
      meta: { screen: 'refused' },
      entry: 'forgetChange',
      on: { FINISH: 'menu', BACK: 'menu' },
    },
    readingHistory,
    history,
    historyNotNow,
    failed: { type: 'final', entry: ['forgetChange', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetChange' },
  },
});
