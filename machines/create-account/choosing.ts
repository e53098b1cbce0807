import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { newPasswordQuestions } from '../common/new-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { createInputOf } from './context.ts';
import { createAccount } from './setup.ts';

/** « Étape 3 » (#176). The proof has served: « Retour » from the first question asks whether one really stops. */
export const choosing = createAccount.createStateConfig(
  newPasswordQuestions({ saved: '#createAccount.saving', back: '#createAccount.stopping' }),
);

export const saving = createAccount.createStateConfig({
  meta: waiting('creating'),
  tags: ['busy', 'noReturn'],
  after: unanswered('notSavedYet'),
  invoke: {
    id: 'createAccount',
    src: 'createAccount',
    input: ({ context }) => createInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'active',
        target: 'created',
        actions: assign(({ event }) => {
          const { noticeSentTo, account } = only(event.output, 'active');
          return { noticeSentTo, account };
        }),
      },
      {
        guard: ({ event }) => event.output.kind === 'passwordRefused',
        target: 'choosing',
        actions: 'notePasswordRefused',
      },
      { guard: ({ event }) => event.output.kind === 'mailTaken', target: 'mailTaken', actions: 'forgetPassword' },
      {
        guard: ({ event }) => event.output.kind === 'accountExists',
        target: 'accountExists',
        actions: 'forgetPassword',
      },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'notAllowed', actions: 'forgetPassword' },
      { guard: ({ event }) => event.output.kind === 'over', target: 'timeOver', actions: 'forgetPassword' },
      delayed('notSavedYet'),
    ],
    onError: 'failed',
  },
});
