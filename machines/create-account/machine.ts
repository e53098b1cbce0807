import { assign } from 'xstate';
import { notSavedYet, readinessFirst } from '../common/delay.ts';
import { asking } from './asking.ts';
import { card } from './card.ts';
import { choosing, saving } from './choosing.ts';
import { endOf, initialContext, type CreationAct } from './context.ts';
import { askingLetter, resuming, waitingContact } from './letter.ts';
import { awaitingCode, checking, later, letter, postponing, proof, sending, starting } from './proving.ts';
import { createAccount } from './setup.ts';

const after = (act: CreationAct) => ({ type: 'hasAsked', params: { act } }) as const;
const letterCode = { target: 'askingLetter', actions: 'takeLetterWay' } as const;
const refused = { target: 'ended', actions: 'endRefused' } as const;
const newCode = { target: 'ended', actions: 'endForNewCode' } as const;
const signIn = { target: 'ended', actions: 'endForSignIn' } as const;

/**
 * « Créer mon compte ». At a Caf for who belongs to somebody's file only (#169–171), in three steps: civil status, contact,
 * password (#173–177); at ameli with RIB and mail address (#250–256). A code proves the contact; the person is proven by the
 * card, a contact on file, a letter or an agent (issue 9, decision 1). Whoever is typed, the screens are the same (I7).
 */
export const createAccountMachine = createAccount.createMachine({
  id: 'createAccount',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'looking',
  states: {
    ...readinessFirst({ ready: 'opening', ways: { NEW_CODE: newCode, LEAVE: refused, BACK: refused } }),
    opening: { always: [{ guard: 'isAmeli', target: 'notice' }, { target: 'triage' }] },
    triage: {
      meta: { screen: 'triage' },
      on: {
        SITUATION_CHOSEN: [
          { guard: ({ event }) => event.situation === 'recipient', target: 'recipient' },
          { guard: ({ event }) => event.situation === 'notRecipient', target: 'notRecipient' },
          { target: 'notice' },
        ],
        LETTER_CODE: letterCode,
        BACK: 'ended',
      },
    },
    recipient: { meta: { screen: 'recipient' }, on: { SIGN_IN: signIn, BACK: 'triage' } },
    notRecipient: { meta: { screen: 'notRecipient' }, on: { LEAVE: refused, BACK: 'triage' } },
    notice: {
      meta: { screen: 'notice' },
      entry: ['forgetCreation', 'takeTypedWay', { type: 'noteAct', params: { act: 'start' } }],
      on: {
        BEGIN: [{ guard: 'isAmeli', target: 'checklist' }, { target: 'identifying' }],
        ON_PHONE: { guard: 'isAmeli', target: 'onPhone' },
        LETTER_CODE: letterCode,
        BACK: [{ guard: 'isAmeli', target: 'ended' }, { target: 'triage' }],
      },
    },
    onPhone: { meta: { screen: 'onPhone' }, on: { BACK: 'notice' } },
    /** « J'ai tout, je crée mon compte ! » (#260). */
    checklist: {
      meta: { screen: 'checklist' },
      on: {
        CONFIRM: 'identifying',
        NO_CONTACT: 'noContact',
        BACK: 'notice',
      },
    },
    /** No address to send a code to: a path, not a wall. */
    noContact: {
      meta: { screen: 'noContact' },
      on: {
        NEW_CODE: newCode,
        LEAVE: refused,
        BACK: [{ guard: 'isAmeli', target: 'checklist' }, { target: 'asking.contactKind' }],
      },
    },
    identifying: {
      always: [
        { guard: 'hasHolder', target: 'asking' },
        { guard: 'hasChoice', target: 'method' },
        { guard: 'takesCard', target: 'card' },
        { target: 'numbering' },
      ],
    },
    method: {
      meta: { screen: 'method' },
      on: {
        CHOOSE_METHOD: [{ guard: ({ event }) => event.method === 'card', target: 'card' }, { target: 'numbering' }],
        BACK: 'notice',
      },
    },
    card,
    /** The card has said all that it is asked: it may go back into the pocket. */
    cardChecked: {
      meta: { screen: 'cardChecked' },
      on: { CONFIRM: 'asking', BACK: [{ guard: 'hasChoice', target: 'method' }, { target: 'notice' }] },
    },
    cardBlocked: {
      meta: { screen: 'cardBlocked' },
      on: { NO_CARD: { guard: 'mayDeclare', target: 'numbering' }, LEAVE: refused, BACK: refused },
    },
    numbering: {
      always: [
        { guard: 'isAmeli', target: 'asking' },
        { guard: 'knowsNumber', target: 'asking' },
        { target: 'hasNumber' },
      ],
    },
    /** « Je possède un numéro de Sécurité sociale » (#172, #173): without it nothing is created here. */
    hasNumber: {
      meta: { screen: 'hasNumber' },
      on: {
        HAS_NUMBER: [{ guard: ({ event }) => event.hasNumber, target: 'asking' }, { target: 'noNumber' }],
        BACK: 'leavingQuestions',
      },
    },
    noNumber: { meta: { screen: 'noNumber' }, on: { LEAVE: refused, BACK: 'hasNumber' } },
    asking,
    leavingQuestions: {
      always: [
        { guard: 'hasHolder', target: 'notice' },
        { guard: 'hasChoice', target: 'method' },
        { target: 'notice' },
      ],
    },
    starting,
    sending,
    awaitingCode,
    checking,
    codeRefused: {
      meta: { screen: 'codeRefused' },
      on: {
        RETRY: [{ guard: 'isByLetter', target: 'askingLetter.letterCode' }, { target: 'awaitingCode' }],
        CHANGE: [
          {
            guard: ({ context, event }) => context.byLetter && event.field === 'birthName',
            target: 'askingLetter.birthName',
          },
          { guard: 'isByLetter', target: 'askingLetter.nir' },
        ],
        RESEND: { guard: 'mayResend', target: 'sending' },
        // The letter serves no more: only another creation leads on.
        BEGIN: { guard: 'isByLetter', target: 'notice' },
        LEAVE: refused,
        BACK: [{ guard: 'isByLetter', target: 'askingLetter.letterCode' }, { target: 'awaitingCode' }],
      },
    },
    mailTaken: {
      meta: { screen: 'mailTaken' },
      tags: 'noReturn',
      // The address serves nothing more: another one is typed in an empty field.
      entry: ['forgetCreation', 'forgetContact'],
      on: {
        CHANGE: [{ guard: 'isByLetter', target: 'notice' }, { target: 'asking.mail' }],
        SIGN_IN: signIn,
        LEAVE: refused,
      },
    },
    accountExists: {
      meta: { screen: 'accountExists' },
      tags: 'noReturn',
      entry: 'forgetCreation',
      on: { SIGN_IN: signIn, FORGOTTEN: { target: 'ended', actions: 'endForForgotten' }, LEAVE: refused },
    },
    notAllowed: {
      meta: { screen: 'notAllowed' },
      tags: 'noReturn',
      entry: 'forgetCreation',
      on: { LEAVE: refused },
    },
    proof,
    letter,
    letterAsked: {
      meta: { screen: 'letterAsked' },
      tags: 'noReturn',
      on: { FINISH: { target: 'ended', actions: 'endRecorded' } },
    },
    later,
    postponing,
    postponed: {
      meta: { screen: 'postponed' },
      tags: 'noReturn',
      on: { FINISH: { target: 'ended', actions: 'endRecorded' } },
    },
    askingLetter,
    resuming,
    waitingContact,
    /** Too many sendings or tries: a code that was sent before still serves. */
    paused: {
      meta: { screen: 'paused' },
      tags: 'noReturn',
      on: {
        USE_CODE: { guard: 'mayHaveCode', target: 'awaitingCode' },
        LATER: { guard: 'goesToFile', target: 'proof' },
        LEAVE: refused,
      },
    },
    /** Gateway or caisse does not answer: everything typed is kept. */
    tryAgain: {
      meta: { screen: 'tryAgain' },
      on: {
        RETRY: [
          { guard: after('start'), target: 'starting' },
          { guard: after('send'), target: 'sending' },
          { guard: after('check'), target: 'checking' },
          { guard: after('postpone'), target: 'postponing' },
          { target: 'resuming' },
        ],
        BACK: [
          { guard: after('start'), target: 'asking.check' },
          { guard: after('letterCode'), target: 'askingLetter.letterCode' },
          { guard: after('postpone'), target: 'later' },
          { guard: 'goesToFile', target: 'proof' },
          { target: 'awaitingCode' },
        ],
        LEAVE: refused,
      },
    },
    /** Nothing of what was sent serves any more: one begins again, and types nothing twice (A30). */
    timeOver: {
      meta: { screen: 'timeOver' },
      tags: 'noReturn',
      entry: 'forgetCreation',
      on: {
        RETRY: [{ guard: 'isByLetter', target: 'askingLetter' }, { target: 'asking.check' }],
        SIGN_IN: signIn,
        LEAVE: refused,
      },
    },
    choosing,
    stopping: {
      meta: { screen: 'stopping' },
      entry: 'forgetPassword',
      on: { BEGIN: 'choosing', BACK: 'choosing', LEAVE: 'ended' },
    },
    saving,
    notSavedYet: notSavedYet({ LEAVE: 'ended' }),
    /** « Récapitulatif » (#177): the visitor is signed in, where the hall offers it. */
    created: {
      meta: { screen: 'created' },
      tags: 'noReturn',
      entry: ['forgetCreation', 'forgetPassword'],
      on: {
        FINISH: { target: 'ended', actions: 'endCompleted' },
        SIGN_IN: { target: 'ended', actions: assign({ outcome: { kind: 'completed', next: 'signIn' } }) },
      },
    },
    failed: { type: 'final', entry: ['forgetAll', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetAll' },
  },
});
