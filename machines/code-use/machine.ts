import { assign } from 'xstate';
import { notSavedYet, readinessFirst, tryAgainLater } from '../common/delay.ts';
import { initialContext } from './context.ts';
import { asking, opening } from './opening.ts';
import { choosing, leaving, saving } from './password.ts';
import { codeUse } from './setup.ts';

/**
 * « J'ai un code provisoire »: number, birth date and code open the account, and the first use forces the definitive
 * password (P04). It needs gateway and caisse. When one of them stops answering, nothing is lost and the visitor may
 * repeat the same act.
 */
export const codeUseMachine = codeUse.createMachine({
  id: 'codeUse',
  context: ({ input }) => initialContext(input),
  output: ({ context: { outcome, known, account } }) => ({ outcome, known, ...(account && { identity: account }) }),
  initial: 'looking',
  states: {
    ...readinessFirst({
      ready: 'ready',
      ways: {
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    }),
    ready: { always: [{ guard: 'hasAllAnswers', target: 'opening' }, { target: 'notice' }] },
    notice: {
      meta: { screen: 'notice' },
      // Ends instead of leaving: the answers are not asked again later (A30).
      on: { BEGIN: 'asking', BACK: 'ended' },
    },
    asking,
    opening,
    doesNotMatch: {
      meta: { screen: 'doesNotMatch' },
      on: {
        CHANGE: [
          { guard: ({ event }) => event.field === 'nir', target: 'asking.nir' },
          { guard: ({ event }) => event.field === 'birthDate', target: 'asking.birthDate' },
          { target: 'asking.code' },
        ],
        RETRY: 'asking.code',
        BACK: 'asking.code',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    tryAgain: tryAgainLater({ act: 'opening', back: 'asking.code' }),
    refused: {
      meta: { screen: 'refused' },
      entry: ['forgetOpened', assign({ code: undefined })],
      on: {
        // The visitor may hold another slip: number and date are kept (I8).
        RETRY: { guard: 'mayTypeAnotherCode', target: 'asking.code' },
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: [
          { guard: 'mayTypeAnotherCode', target: 'asking.code' },
          { target: 'ended', actions: 'endRefused' },
        ],
      },
    },
    choosing,
    saving,
    notSavedYet: notSavedYet({ LEAVE: 'leaving' }),
    leaving,
    tokenExpired: {
      meta: { screen: 'tokenExpired' },
      tags: 'noReturn',
      entry: ['forgetOpened', assign({ renewed: false })],
      on: {
        RETRY: 'asking.code',
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    accountActive: {
      meta: { screen: 'accountActive' },
      tags: 'noReturn',
      entry: ['forgetOpened', assign({ code: undefined })],
      on: { FINISH: { target: 'ended', actions: assign({ outcome: { kind: 'completed' } }) } },
    },
    failed: { type: 'final', entry: ['forgetOpened', 'endFailed'] },
    ended: { type: 'final', entry: ['forgetOpened', assign({ code: undefined })] },
  },
});
