import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { newPasswordQuestions } from '../common/new-password.ts';
import { openInputOf, tokenOf } from './context.ts';
import { codeUse } from './setup.ts';

/** The definitive password. « Retour » from its first question gives the token back. */
export const choosing = codeUse.createStateConfig(
  newPasswordQuestions({ saved: '#codeUse.saving', back: '#codeUse.leaving' }),
);

export const saving = codeUse.createStateConfig({
  tags: ['busy', 'noReturn'],
  initial: 'sending',
  states: {
    sending: {
      meta: waiting('saving'),
      after: unanswered('#codeUse.notSavedYet'),
      invoke: {
        id: 'setPassword',
        src: 'setPassword',
        input: ({ context }) => ({ caisse: context.caisse, token: tokenOf(context), password: context.password ?? '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'active',
            target: '#codeUse.accountActive',
            actions: assign({
              noticeSentTo: ({ event }) => only(event.output, 'active').noticeSentTo,
              account: ({ event }) => only(event.output, 'active').account,
            }),
          },
          {
            guard: ({ event }) => event.output.kind === 'passwordRefused',
            target: '#codeUse.choosing',
            actions: 'notePasswordRefused',
          },
          {
            guard: ({ event, context }) => event.output.kind === 'tokenExpired' && !context.renewed,
            target: 'renewing',
          },
          { guard: ({ event }) => event.output.kind === 'tokenExpired', target: '#codeUse.tokenExpired' },
          delayed('#codeUse.notSavedYet'),
        ],
        onError: '#codeUse.failed',
      },
    },
    /**
     * The token can expire while the visitor types (A29). The code is still valid until its first use succeeds, so the
     * chart opens with it once more, and the visitor notices nothing. After a saved password whose answer was lost, the
     * chart never comes here: the gateway answers the repeat (`setPassword`).
     */
    renewing: {
      meta: waiting('saving'),
      after: unanswered('#codeUse.notSavedYet'),
      invoke: {
        id: 'renewToken',
        src: 'openWithCode',
        input: ({ context }) => openInputOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'opened',
            target: 'sending',
            actions: assign({ opened: ({ event }) => only(event.output, 'opened'), renewed: true }),
          },
          {
            // Used with the password that was sent, or with another: the chart does not know.
            guard: ({ context, event }) =>
              context.mayBeSaved && event.output.kind === 'codeEnded' && event.output.reason === 'codeUsed',
            target: '#codeUse.tokenExpired',
          },
          {
            guard: ({ event }) => event.output.kind === 'codeEnded',
            target: '#codeUse.refused',
            actions: assign({ refusal: ({ event }) => ({ kind: only(event.output, 'codeEnded').reason }) }),
          },
          {
            guard: ({ event }) => event.output.kind === 'tooManyTries',
            target: '#codeUse.refused',
            actions: assign({ refusal: ({ event }) => only(event.output, 'tooManyTries') }),
          },
          { guard: ({ event }) => event.output.kind === 'notNow', ...delayed('#codeUse.notSavedYet') },
          { target: '#codeUse.tokenExpired' },
        ],
        onError: '#codeUse.tokenExpired',
      },
    },
  },
});

/** Gives the token back, then leaves; the wipe would revoke it anyway. */
export const leaving = codeUse.createStateConfig({
  meta: waiting('leaving'),
  tags: ['busy', 'noReturn'],
  exit: 'forgetOpened',
  after: { releaseLimit: 'ended' },
  invoke: {
    id: 'releaseToken',
    src: 'releaseToken',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: 'ended',
    onError: 'ended',
  },
});
