import { assign } from 'xstate';
import { notSavedYet, readinessFirst, tryAgainLater } from '../common/delay.ts';
import { asking, dating, signingIn } from './asking.ts';
import { choosing, leaving, saving } from './choosing.ts';
import { endOf, initialContext } from './context.ts';
import { signIn } from './setup.ts';

/**
 * « Me connecter » (#145, #148, #264): number and password open the account on this kiosk. It needs gateway and caisse.
 * When one of them stops answering, nothing is lost and the visitor may repeat the same act. The old password of eight
 * digits of the Caf forces a new one (#169); a code typed in ameli's one field goes to the journey that uses codes.
 */
export const signInMachine = signIn.createMachine({
  id: 'signIn',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'looking',
  states: {
    ...readinessFirst({
      ready: 'notice',
      ways: {
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    }),
    notice: {
      meta: { screen: 'notice' },
      on: {
        BEGIN: 'asking',
        FIRST_TIME: 'firstTime',
        GUARDIAN: 'guardian',
        FRANCE_CONNECT: { target: 'ended', actions: 'endForFranceConnect' },
        // Ends instead of leaving: the answers are not asked again later (A30).
        BACK: 'ended',
      },
    },
    firstTime: {
      meta: { screen: 'firstTime' },
      on: {
        BEGIN: 'asking',
        USE_CODE: { target: 'ended', actions: 'endForCode' },
        CREATE_ACCOUNT: { target: 'ended', actions: 'endForCreation' },
        BACK: 'notice',
      },
    },
    guardian: {
      meta: { screen: 'guardian' },
      on: { GUARDIAN_SIGN_IN: { target: 'ended', actions: 'endForGuardian' }, BACK: 'notice' },
    },
    asking,
    dating,
    signingIn,
    forgotten: {
      meta: { screen: 'forgotten' },
      on: {
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        RETRY: 'asking.secret',
        BACK: 'asking.secret',
      },
    },
    doesNotMatch: {
      meta: { screen: 'doesNotMatch' },
      on: {
        CHANGE: 'asking.nir',
        RETRY: 'asking.secret',
        FORGOTTEN: [{ guard: 'isRenewedHere', target: 'ended', actions: 'endForForgotten' }, { target: 'forgotten' }],
        BACK: 'asking.secret',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    tryAgain: tryAgainLater({ act: 'signingIn', back: 'asking.secret' }),
    refused: {
      meta: { screen: 'refused' },
      on: {
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    },
    /** Says why, before the keyboard takes the room. */
    mustChoose: {
      meta: { screen: 'mustChoose' },
      on: { BEGIN: 'choosing', BACK: 'leaving' },
    },
    choosing,
    saving,
    notSavedYet: notSavedYet({ LEAVE: 'leaving' }),
    leaving,
    tokenExpired: {
      meta: { screen: 'tokenExpired' },
      tags: 'noReturn',
      entry: 'forgetOpened',
      on: {
        RETRY: 'asking.secret',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    passwordChanged: {
      meta: { screen: 'passwordChanged' },
      tags: 'noReturn',
      entry: 'forgetOpened',
      on: { FINISH: { target: 'ended', actions: 'endCompleted' } },
    },
    failed: { type: 'final', entry: ['forgetOpened', 'forgetSecret', 'endFailed'] },
    ended: { type: 'final', entry: ['forgetOpened', assign({ secret: undefined })] },
  },
});
