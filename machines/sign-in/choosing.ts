import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { newPasswordQuestions } from '../common/new-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { changePasswordInputOf } from './context.ts';
import { signIn } from './setup.ts';

/** After the old password of eight digits. « Retour » from its first question gives the token back. */
export const choosing = signIn.createStateConfig(
  newPasswordQuestions({ saved: '#signIn.saving', back: '#signIn.leaving' }),
);

export const saving = signIn.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  after: unanswered('notSavedYet'),
  invoke: {
    id: 'changePassword',
    src: 'changePassword',
    input: ({ context }) => changePasswordInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'active',
        target: 'passwordChanged',
        actions: assign({
          noticeSentTo: ({ event }) => only(event.output, 'active').noticeSentTo,
          account: ({ event }) => only(event.output, 'active').account,
        }),
      },
      {
        guard: ({ event }) => event.output.kind === 'passwordRefused',
        target: 'choosing',
        actions: 'notePasswordRefused',
      },
      { guard: ({ event }) => event.output.kind === 'tokenExpired', target: 'tokenExpired' },
      delayed('notSavedYet'),
    ],
    onError: 'failed',
  },
});

/** Gives the token back, then leaves; the wipe would revoke it anyway. */
export const leaving = signIn.createStateConfig({
  meta: waiting('leaving'),
  tags: ['busy', 'noReturn'],
  exit: 'forgetOpened',
  after: { releaseLimit: 'ended' },
  invoke: {
    id: 'releaseToken',
    src: 'releaseToken',
    input: ({ context }) => ({ token: context.opened?.token ?? '' }),
    onDone: 'ended',
    onError: 'ended',
  },
});
