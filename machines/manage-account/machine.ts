import { assign } from 'xstate';
import { readinessFirst } from '../common/delay.ts';
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
import { contacts } from './contacts.ts';
import { endOf, initialContext } from './context.ts';
import { history, historyNotNow, readingHistory } from './history.ts';
import { manageAccount } from './setup.ts';

const readiness = readinessFirst({ ready: 'currentPassword', ways: { FINISH: 'menu', BACK: 'menu' } });

/**
 * « Gérer mon compte » (#45), with an open account: change its password or a contact, see what happened on it. A change is one act: when
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
        SHOW_CONTACTS: 'contacts',
        SHOW_AUTHORISATIONS: { target: 'ended', actions: 'goToAuthorisations' },
        LEAVE: 'ended',
        BACK: { target: 'ended', actions: assign({ wentBack: true }) },
      },
    },
    /** Said before anything is typed: a code vouches for no other password. */
    openedByCode: {
      meta: { screen: 'openedByCode' },
      on: { FINISH: 'menu', BACK: 'menu' },
    },
    looking: { ...readiness.looking, on: { BACK: 'menu' } },
    notNow: readiness.notNow,
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
    contacts,
    failed: { type: 'final', entry: ['forgetChange', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetChange' },
  },
});
