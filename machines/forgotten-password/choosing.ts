import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { newPasswordQuestions } from '../common/new-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { saveInputOf } from './context.ts';
import { forgottenPassword } from './setup.ts';

/** The code has served: « Retour » from the first question asks whether one really stops (#160). */
export const choosing = forgottenPassword.createStateConfig(
  newPasswordQuestions({ saved: '#forgottenPassword.saving', back: '#forgottenPassword.stopping' }),
);

export const saving = forgottenPassword.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  after: unanswered('notSavedYet'),
  invoke: {
    id: 'savePassword',
    src: 'savePassword',
    input: ({ context }) => saveInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'active',
        target: 'passwordChanged',
        actions: assign({ noticeSentTo: ({ event }) => only(event.output, 'active').noticeSentTo }),
      },
      {
        guard: ({ event }) => event.output.kind === 'passwordRefused',
        target: 'choosing',
        actions: 'notePasswordRefused',
      },
      { guard: ({ event }) => event.output.kind === 'over', target: 'timeOver', actions: 'forgetAll' },
      delayed('notSavedYet'),
    ],
    onError: 'failed',
  },
});
