import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { awaitingOneTimeCode } from '../common/one-time-code.ts';
import { waiting } from '../common/screen-meta.ts';
import {
  changing,
  drawing,
  notSavedYet,
  outcomeUnknown,
  overWhileChanging,
  unansweredChange,
} from './contact-changing.ts';
import { noContactChange, noContacts, typedContact } from './contacts-context.ts';
import { tokenOf } from './context.ts';
import { manageAccount } from './setup.ts';

const over = { target: '#manageAccount.ended', actions: 'noteAccountOver' } as const;

/** A second factor in place of the current password; then back here. */
const otherProof = { target: '#manageAccount.ended', actions: 'endForOtherProof' } as const;

/**
 * « Mes coordonnées de contact » (#45, #53): what is on file, masked; then the current password, the new contact, and the code
 * that came there. A change is one act: when its answer is lost the same act asks for the outcome.
 */
export const contacts = manageAccount.createStateConfig({
  initial: 'reading',
  entry: assign(noContacts),
  exit: ['forgetChange', assign(noContacts)],
  states: {
    reading: {
      meta: waiting('readingContacts'),
      tags: 'busy',
      after: unanswered('notNow'),
      on: { BACK: '#manageAccount.menu' },
      invoke: {
        id: 'readContacts',
        src: 'readContacts',
        input: ({ context }) => ({ token: tokenOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'contacts',
            target: 'shown',
            actions: assign(({ event }) => {
              const { contacts: onFile, change } = only(event.output, 'contacts');
              return { contacts: onFile, changeRight: change };
            }),
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', ...over },
          { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'refused' },
          {
            guard: ({ event }) => event.output.kind === 'notOffered',
            target: '#manageAccount.refused',
            actions: { type: 'noteRefusal', params: { kind: 'notOffered' } },
          },
          delayed('notNow'),
        ],
        onError: '#manageAccount.failed',
      },
    },
    notNow: {
      meta: { screen: 'contactsNotNow' },
      on: { RETRY: 'reading', FINISH: '#manageAccount.menu', BACK: '#manageAccount.menu' },
    },
    /** Where the password comes from a fresh code the screen says that it changes nothing: before anything is typed. */
    shown: {
      meta: { screen: 'contacts' },
      entry: ['forgetChange', assign(noContactChange)],
      on: {
        CHANGE_CONTACT: [
          { guard: ({ context }) => context.changeRight === 'never' },
          { guard: 'leavesNoTime', target: 'noTime' },
          {
            guard: ({ context }) => context.changeRight === 'now',
            target: 'typing',
            actions: assign({ contactKind: ({ event }) => event.kind }),
          },
          { target: 'password', actions: assign({ contactKind: ({ event }) => event.kind }) },
        ],
        OTHER_PROOF: { ...otherProof, guard: ({ context }) => context.changeRight === 'never' },
        FINISH: '#manageAccount.menu',
        BACK: '#manageAccount.menu',
      },
    },
    /** Before anything is typed: the code could not come while the account is open. */
    noTime: {
      meta: { screen: 'contactNoTime' },
      on: { FINISH: '#manageAccount.menu', BACK: 'shown' },
    },
    password: {
      meta: { screen: 'contactPassword' },
      tags: 'typing',
      on: {
        CURRENT_GIVEN: [
          { guard: ({ event }) => event.password === '', actions: assign({ currentProblem: 'missing' }) },
          {
            target: 'confirming',
            actions: assign({ currentPassword: ({ event }) => event.password, currentProblem: undefined }),
          },
        ],
        OTHER_PROOF: otherProof,
        BACK: 'shown',
      },
    },
    confirming: {
      meta: waiting('confirming'),
      tags: ['busy', 'noReturn'],
      after: unanswered('confirmLater'),
      invoke: {
        id: 'confirmHolder',
        src: 'confirmHolder',
        input: ({ context }) => ({ token: tokenOf(context), currentPassword: context.currentPassword ?? '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'confirmed',
            target: 'confirmed',
            actions: ['forgetCurrent', assign({ changeRight: 'now' })],
          },
          {
            guard: ({ event }) => event.output.kind === 'doesNotMatch',
            target: 'password',
            actions: [
              'forgetCurrent',
              assign({ currentProblem: 'doesNotMatch', wrongTries: ({ context }) => context.wrongTries + 1 }),
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'tooManyTries',
            target: 'paused',
            actions: assign({
              pausedBy: 'tries',
              pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until,
            }),
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', ...over },
          {
            guard: ({ event }) => event.output.kind === 'notAllowed' || event.output.kind === 'notOffered',
            target: 'refused',
          },
          delayed('confirmLater'),
        ],
        onError: '#manageAccount.failed',
      },
    },
    confirmLater: {
      meta: { screen: 'contactTryAgain' },
      on: { RETRY: 'confirming', FINISH: 'shown', BACK: 'password' },
    },
    /** To where the five minutes had run out: nothing is typed twice. */
    confirmed: {
      always: [
        { guard: ({ context }) => context.contactAct !== undefined, target: 'changing' },
        { guard: ({ context }) => context.newContact !== undefined, target: 'sending' },
        { target: 'typing' },
      ],
    },
    typing: {
      initial: 'mobile',
      tags: 'typing',
      on: {
        NEW_CONTACT_GIVEN: {
          target: 'sending',
          actions: assign({ newContact: ({ event }) => event.contact, contactAct: undefined }),
        },
        BACK: 'shown',
      },
      states: {
        mobile: {
          meta: { screen: 'newMobile' },
          always: { guard: ({ context }) => context.contactKind === 'mail', target: 'mail' },
        },
        mail: { meta: { screen: 'newMail' } },
      },
    },
    sending: {
      meta: waiting('sendingContactCode'),
      tags: ['busy', 'noReturn'],
      entry: 'forgetCode',
      after: unanswered('sendLater'),
      invoke: {
        id: 'sendContactCode',
        src: 'sendContactCode',
        input: ({ context }) => ({ token: tokenOf(context), contact: typedContact(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'accepted',
            target: 'awaitingCode',
            actions: assign({ againAt: ({ event }) => only(event.output, 'accepted').againAt, contactAct: undefined }),
          },
          { guard: ({ event }) => event.output.kind === 'proofNeeded', target: 'password' },
          {
            guard: ({ event }) => event.output.kind === 'tooManyTries',
            target: 'paused',
            actions: assign({ pausedBy: 'send', pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until }),
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', ...over },
          {
            guard: ({ event }) => event.output.kind === 'notAllowed' || event.output.kind === 'notOffered',
            target: 'refused',
          },
          delayed('sendLater'),
        ],
        onError: '#manageAccount.failed',
      },
    },
    sendLater: { meta: { screen: 'contactTryAgain' }, on: { RETRY: 'sending', FINISH: 'shown', BACK: 'typing' } },
    awaitingCode: awaitingOneTimeCode({
      checking: '#manageAccount.contacts.drawing',
      sending: '#manageAccount.contacts.sending',
      otherWay: '#manageAccount.contacts.typing',
    }),
    drawing,
    changing,
    unanswered: unansweredChange,
    notSavedYet,
    outcomeUnknown,
    over: overWhileChanging,
    /** « C'est noté ». */
    changed: {
      meta: { screen: 'contactChanged' },
      tags: 'noReturn',
      entry: ['forgetChange', assign(noContactChange)],
      on: { FINISH: '#manageAccount.menu' },
    },
    /** One address, one account (#251): said to who has received the code there. */
    mailTaken: {
      meta: { screen: 'mailTaken' },
      tags: 'noReturn',
      entry: assign(noContactChange),
      on: { OTHER_WAY: 'typing', FINISH: '#manageAccount.menu' },
    },
    /** A code opened the account, the caisse refuses, or the hall offers it no more. */
    refused: {
      meta: { screen: 'contactRefused' },
      on: { FINISH: '#manageAccount.menu', BACK: '#manageAccount.menu' },
    },
    paused: {
      meta: { screen: 'contactPaused' },
      on: {
        USE_CODE: { guard: ({ context }) => context.pausedBy === 'send', target: 'awaitingCode' },
        OTHER_WAY: 'shown',
        LEAVE: '#manageAccount.menu',
        BACK: 'shown',
      },
    },
  },
});
