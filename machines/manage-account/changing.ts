import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { newPasswordQuestions } from '../common/new-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { changePasswordInputOf } from './context.ts';
import { manageAccount } from './setup.ts';

/** The current password first: whoever finds an open account cannot change it. It is typed at each change. */
export const currentPassword = manageAccount.createStateConfig({
  meta: { screen: 'currentPassword' },
  tags: 'typing',
  on: {
    CURRENT_GIVEN: [
      { guard: ({ event }) => event.password === '', actions: assign({ currentProblem: 'missing' }) },
      {
        guard: 'hasNewPassword',
        target: 'drawing',
        actions: assign({ currentPassword: ({ event }) => event.password, currentProblem: undefined }),
      },
      {
        target: 'choosing',
        actions: assign({ currentPassword: ({ event }) => event.password, currentProblem: undefined }),
      },
    ],
    BACK: { target: 'menu', actions: 'forgetChange' },
  },
});

export const choosing = manageAccount.createStateConfig(
  newPasswordQuestions({
    saved: '#manageAccount.drawing',
    back: { target: '#manageAccount.currentPassword', actions: 'forgetChange' },
  }),
);

/** One act for what was typed, however often it is sent. */
export const drawing = manageAccount.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  invoke: {
    id: 'drawAct',
    src: 'drawAct',
    onDone: { target: 'saving', actions: assign({ act: ({ event }) => event.output, silences: 'none' }) },
    onError: 'failed',
  },
});

export const saving = manageAccount.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  after: {
    answerLimit: {
      target: 'unanswered',
      actions: [{ type: 'noteNotNow', params: { reason: 'offline' } }, 'noteSilence'],
    },
  },
  invoke: {
    id: 'changePassword',
    src: 'changePassword',
    input: ({ context }) => changePasswordInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'changed',
        target: 'passwordChanged',
        actions: [
          assign({
            noticeSentTo: ({ event }) => only(event.output, 'changed').noticeSentTo,
            account: ({ event }) => only(event.output, 'changed').account,
          }),
          'noteDone',
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'doesNotMatch',
        target: 'currentPassword',
        actions: [
          'forgetCurrent',
          assign({ currentProblem: 'doesNotMatch', wrongTries: ({ context }) => context.wrongTries + 1 }),
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'passwordRefused',
        target: 'choosing',
        actions: assign({ password: undefined, passwordProblem: 'refusedByCaisse' }),
      },
      {
        // Whoever asks too often hears nothing of the change.
        guard: ({ context, event }) => event.output.kind === 'tooManyTries' && context.silences !== 'none',
        target: 'unanswered',
        actions: { type: 'noteNotNow', params: { reason: 'busy' } },
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'refused',
        actions: assign({ refusal: ({ event }) => only(event.output, 'tooManyTries') }),
      },
      {
        guard: ({ event }) => event.output.kind === 'notAllowed',
        target: 'refused',
        actions: { type: 'noteRefusal', params: { kind: 'notAllowed' } },
      },
      {
        guard: ({ event }) => event.output.kind === 'notOffered',
        target: 'refused',
        actions: { type: 'noteRefusal', params: { kind: 'notOffered' } },
      },
      {
        guard: ({ event }) => event.output.kind === 'sessionOver',
        target: 'accountOver',
        actions: 'noteAccountOver',
      },
      {
        // Nothing was compared yet, so nothing more is unknown than before.
        guard: ({ event }) => only(event.output, 'notNow').reason === 'busy',
        target: 'unanswered',
        actions: { type: 'noteNotNow', params: { reason: 'busy' } },
      },
      {
        target: 'unanswered',
        actions: [
          {
            type: 'noteNotNow',
            params: ({ event }) => ({ reason: only(event.output, 'notNow').reason }),
          },
          'noteSilence',
        ],
      },
    ],
    onError: 'failed',
  },
});

/** Once without an answer one may ask again; after that only the notice of the caisse tells. */
export const unanswered = manageAccount.createStateConfig({
  always: [{ guard: 'wasRepeated', target: 'outcomeUnknown' }, { target: 'notSavedYet' }],
});

/** Everything typed is kept; a repeat asks what came of it (I4). */
export const notSavedYet = manageAccount.createStateConfig({
  meta: { screen: 'notSavedYet' },
  tags: 'noReturn',
  on: {
    RETRY: 'saving',
    FINISH: [
      { guard: 'mayHaveChanged', target: 'outcomeUnknown' },
      { target: 'menu', actions: 'forgetChange' },
    ],
  },
});

/** Neither success nor failure is said: the notice to the contacts on file tells. */
export const outcomeUnknown = manageAccount.createStateConfig({
  meta: { screen: 'outcomeUnknown' },
  tags: 'noReturn',
  on: {
    RETRY: { guard: ({ context }) => !context.accountIsOver, target: 'saving' },
    FINISH: [
      { guard: 'accountIsOver', target: 'ended' },
      { target: 'menu', actions: 'forgetChange' },
    ],
  },
});

/** The account was closed. What may have been saved before is said first; then the session tells the rest. */
export const accountOver = manageAccount.createStateConfig({
  always: [{ guard: 'mayHaveChanged', target: 'outcomeUnknown' }, { target: 'ended' }],
});
