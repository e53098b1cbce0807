import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { birthDateQuestion, changeOf, firstOpen, nirQuestion } from '../common/identity.ts';
import { waiting } from '../common/screen-meta.ts';
import { openInputOf } from './context.ts';
import { codeUse } from './setup.ts';

const fields = ['nir', 'birthDate'] as const;

/** The three questions; those that the session already answers are skipped (A30). */
export const asking = codeUse.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(fields, 'code'),
    nir: nirQuestion('#codeUse.notice'),
    birthDate: birthDateQuestion('nir'),
    /** Shows number and date, masked, each with « Modifier »: A30 must not lock a mistake in. */
    code: {
      meta: { screen: 'code' },
      tags: 'typing',
      on: {
        CODE_GIVEN: {
          target: '#codeUse.opening',
          actions: assign({ code: ({ event }) => event.code }),
        },
        CHANGE: changeOf(fields),
        BACK: 'birthDate',
      },
    },
  },
});

export const opening = codeUse.createStateConfig({
  meta: waiting('opening'),
  tags: ['busy', 'noReturn'],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'openWithCode',
    src: 'openWithCode',
    input: ({ context }) => openInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'opened',
        target: 'choosing',
        actions: assign({ opened: ({ event }) => only(event.output, 'opened') }),
      },
      {
        guard: ({ event }) => event.output.kind === 'doesNotMatch',
        target: 'doesNotMatch',
        actions: assign({ code: undefined }),
      },
      {
        guard: ({ event }) => event.output.kind === 'codeEnded',
        target: 'refused',
        actions: assign({ refusal: ({ event }) => ({ kind: only(event.output, 'codeEnded').reason }) }),
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'refused',
        actions: assign({ refusal: ({ event }) => only(event.output, 'tooManyTries') }),
      },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});
