import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { fulfilsRules, openInputOf, tokenOf } from './context.ts';
import { codeUse } from './setup.ts';

/** The definitive password, typed twice. « Retour » from the first gives the token back. */
export const choosing = codeUse.createStateConfig({
  initial: 'password',
  states: {
    password: {
      meta: { screen: 'password' },
      tags: 'typing',
      on: {
        PASSWORD_GIVEN: [
          {
            guard: ({ context, event }) => fulfilsRules(context, event.password),
            target: 'confirmPassword',
            actions: assign({ password: ({ event }) => event.password, passwordProblem: undefined }),
          },
          { actions: assign({ passwordProblem: 'breaksRules' }) },
        ],
        BACK: '#codeUse.leaving',
      },
    },
    confirmPassword: {
      meta: { screen: 'confirmPassword' },
      tags: 'typing',
      on: {
        PASSWORD_REPEATED: [
          {
            guard: ({ context, event }) => event.password === context.password,
            target: '#codeUse.saving',
            actions: assign({ passwordProblem: undefined }),
          },
          { actions: assign({ passwordProblem: 'mismatch' }) },
        ],
        BACK: { target: 'password', actions: 'forgetPassword' },
      },
    },
  },
});

export const saving = codeUse.createStateConfig({
  tags: ['busy', 'noReturn'],
  initial: 'sending',
  states: {
    sending: {
      meta: waiting('saving'),
      after: { answerLimit: { target: '#codeUse.notSavedYet', actions: 'noteSilence' } },
      invoke: {
        id: 'setPassword',
        src: 'setPassword',
        input: ({ context }) => ({ token: tokenOf(context), password: context.password ?? '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'active',
            target: '#codeUse.accountActive',
            actions: assign({ noticeSentTo: ({ event }) => only(event.output, 'active').noticeSentTo }),
          },
          {
            guard: ({ event }) => event.output.kind === 'passwordRefused',
            target: '#codeUse.choosing',
            actions: assign({ password: undefined, passwordProblem: 'refusedByCaisse' }),
          },
          {
            guard: ({ event, context }) => event.output.kind === 'tokenExpired' && !context.renewed,
            target: 'renewing',
          },
          { guard: ({ event }) => event.output.kind === 'tokenExpired', target: '#codeUse.tokenExpired' },
          {
            target: '#codeUse.notSavedYet',
            actions: assign({ notNow: ({ event }) => only(event.output, 'notNow').reason }),
          },
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
      after: { answerLimit: { target: '#codeUse.notSavedYet', actions: 'noteSilence' } },
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
            guard: ({ event }) => event.output.kind === 'codeEnded',
            target: '#codeUse.refused',
            actions: assign({ refusal: ({ event }) => ({ kind: only(event.output, 'codeEnded').reason }) }),
          },
          {
            guard: ({ event }) => event.output.kind === 'tooManyTries',
            target: '#codeUse.refused',
            actions: assign({ refusal: ({ event }) => only(event.output, 'tooManyTries') }),
          },
          {
            guard: ({ event }) => event.output.kind === 'notNow',
            target: '#codeUse.notSavedYet',
            actions: assign({ notNow: ({ event }) => only(event.output, 'notNow').reason }),
          },
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
