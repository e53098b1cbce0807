import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
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
    looking: {
      meta: waiting('lookingWhetherItWorks'),
      tags: 'busy',
      after: { answerLimit: { target: 'notNow', actions: 'noteSilence' } },
      invoke: {
        id: 'checkReadiness',
        src: 'checkReadiness',
        input: ({ context }) => ({ caisse: context.caisse }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'ready', target: 'notice' },
          {
            target: 'notNow',
            actions: assign({ notNow: ({ event }) => only(event.output, 'notNow').reason }),
          },
        ],
        onError: 'failed',
      },
    },
    /** Refused before anything was asked, with the reason and other ways (docs/requirements.md#screens-and-durations). */
    notNow: {
      meta: { screen: 'notNow' },
      on: {
        RETRY: 'looking',
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    },
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
        BACK: 'notice',
      },
    },
    guardian: { meta: { screen: 'guardian' }, on: { BACK: 'notice' } },
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
    /** Gateway or caisse does not answer, or too many ask: everything typed is kept. */
    tryAgain: {
      meta: { screen: 'tryAgain' },
      on: {
        RETRY: 'signingIn',
        BACK: 'asking.secret',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
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
    /** The password is kept; the caisse has the old one or the new one, and a repeat asks which (I4). */
    notSavedYet: {
      meta: { screen: 'notSavedYet' },
      tags: 'noReturn',
      on: { RETRY: 'saving', LEAVE: 'leaving' },
    },
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
