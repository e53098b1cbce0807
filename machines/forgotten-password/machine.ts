import { assign } from 'xstate';
import { notSavedYet, readinessFirst, tryAgainLater } from '../common/delay.ts';
import { asking, askingDate, askingLink, provingByLetter, starting } from './asking.ts';
import { choosing, saving } from './choosing.ts';
import { endOf, initialContext } from './context.ts';
import { awaitingCode, checking, contact, contacts, sending } from './sending.ts';
import { forgottenPassword } from './setup.ts';

const after = (act: 'start' | 'letterCode' | 'send' | 'check' | 'link') =>
  ({ type: 'hasAsked', params: { act } }) as const;

/**
 * « Mot de passe oublié ». At a Caf a code by SMS, mail or letter lets one choose a new password here (#153–#166); ameli
 * sends a mail whose link is opened elsewhere (#265–#273). Somebody unknown is led through the same screens (P08).
 */
export const forgottenPasswordMachine = forgottenPassword.createMachine({
  id: 'forgottenPassword',
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
        BEGIN: [
          { guard: 'isAmeli', target: 'askingDate' },
          { target: 'asking', actions: 'takeContactWay' },
        ],
        LETTER_CODE: { target: 'asking', actions: 'takeLetterWay' },
        // To the journey in which one said so; what is known is not asked again there (A30).
        BACK: { target: 'ended', actions: 'endForSignIn' },
      },
    },
    asking,
    askingDate,
    starting,
    provingByLetter,
    askingLink,
    contact,
    contacts,
    noContact: {
      meta: { screen: 'noContact' },
      on: {
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: 'asking.birthName',
      },
    },
    sending,
    awaitingCode,
    checking,
    codeRefused: {
      meta: { screen: 'codeRefused' },
      on: {
        RETRY: [{ guard: 'isByLetter', target: 'asking.letterCode' }, { target: 'awaitingCode' }],
        CHANGE: [{ guard: ({ event }) => event.field === 'nir', target: 'asking.nir' }, { target: 'asking.birthName' }],
        RESEND: { guard: 'mayResend', target: 'sending' },
        // Another code after that of a letter: known already who asks.
        BEGIN: { target: 'asking', actions: 'takeContactWay' },
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: [{ guard: 'isByLetter', target: 'asking.letterCode' }, { target: 'awaitingCode' }],
      },
    },
    /** Too many looks, sendings or tries: a code that was sent before still serves. */
    paused: {
      meta: { screen: 'paused' },
      on: {
        USE_CODE: { guard: 'mayHaveCode', target: 'awaitingCode' },
        OTHER_CONTACTS: { guard: 'hasOtherContacts', target: 'contacts' },
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: [
          { guard: after('send'), target: 'contact' },
          { target: 'ended', actions: 'endRefused' },
        ],
      },
    },
    tryAgain: tryAgainLater({
      act: [
        { guard: after('start'), target: 'starting' },
        { guard: after('letterCode'), target: 'provingByLetter' },
        { guard: after('send'), target: 'sending' },
        { guard: after('check'), target: 'checking' },
        { target: 'askingLink' },
      ],
      back: [
        { guard: after('start'), target: 'asking.birthName' },
        { guard: after('letterCode'), target: 'asking.letterCode' },
        { guard: after('send'), target: 'contact' },
        { guard: after('check'), target: 'awaitingCode' },
        { target: 'askingDate.birthDate' },
      ],
    }),
    /** Nothing of what was sent serves any more: one begins again, and types nothing twice (A30). */
    timeOver: {
      meta: { screen: 'timeOver' },
      entry: 'forgetReset',
      on: {
        RETRY: [{ guard: 'isByLetter', target: 'asking.letterCode' }, { target: 'starting' }],
        BEGIN: { target: 'starting', actions: 'takeContactWay' },
        NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    },
    letterAsked: {
      meta: { screen: 'letterAsked' },
      tags: 'noReturn',
      on: {
        FINISH: { target: 'ended', actions: 'endRecorded' },
        NEW_CODE: { target: 'ended', actions: assign({ outcome: { kind: 'recorded', next: 'provisionalCode' } }) },
      },
    },
    /** The visitor waits for the mail: nothing personal is on the screen, which is covered after a while (A29). */
    linkAsked: {
      tags: ['noReturn', 'awaitsMessage'],
      initial: 'shown',
      states: {
        shown: { meta: { screen: 'linkAsked' }, after: { cover: 'covered' } },
        covered: { meta: { screen: 'covered' }, on: { UNCOVER: 'shown' } },
      },
      on: {
        FINISH: { target: 'ended', actions: 'endRecorded' },
        SIGN_IN: { target: 'ended', actions: assign({ outcome: { kind: 'recorded', next: 'signIn' } }) },
        NEW_CODE: { target: 'ended', actions: assign({ outcome: { kind: 'recorded', next: 'provisionalCode' } }) },
      },
    },
    choosing,
    /** The code serves once (#160): who stops here needs another one. */
    stopping: {
      meta: { screen: 'stopping' },
      entry: 'forgetPassword',
      on: { BEGIN: 'choosing', BACK: 'choosing', LEAVE: 'ended' },
    },
    saving,
    notSavedYet: notSavedYet({ LEAVE: 'ended' }),
    passwordChanged: {
      meta: { screen: 'passwordChanged' },
      tags: 'noReturn',
      entry: 'forgetAll',
      on: {
        SIGN_IN: { target: 'ended', actions: assign({ outcome: { kind: 'completed', next: 'signIn' } }) },
        FINISH: { target: 'ended', actions: 'endCompleted' },
      },
    },
    failed: { type: 'final', entry: ['forgetAll', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetAll' },
  },
});
