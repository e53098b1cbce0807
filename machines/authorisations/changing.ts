import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { changeInputOf } from './context.ts';
import { authorisations } from './setup.ts';

/** « J'autorise … Oui / Non », then « Valider » (#187, #188). */
export const question = authorisations.createStateConfig({
  meta: { screen: 'question' },
  on: {
    CHOOSE: { actions: assign({ choice: ({ event }) => event.choice, choiceIsMissing: false }) },
    CONFIRM: [
      { guard: ({ context }) => context.choice === undefined, actions: assign({ choiceIsMissing: true }) },
      { guard: ({ context }) => context.choice === 'yes', target: 'currentPassword' },
      { target: 'overview', actions: 'forgetChange' },
    ],
    BACK: { target: 'overview', actions: 'forgetChange' },
  },
});

/** Whoever finds an account open authorises nobody. Typed at each change. */
export const currentPassword = authorisations.createStateConfig({
  meta: { screen: 'currentPassword' },
  tags: 'typing',
  on: {
    CURRENT_GIVEN: [
      { guard: ({ event }) => event.password === '', actions: assign({ currentProblem: 'missing' }) },
      {
        target: 'drawing',
        actions: assign({ currentPassword: ({ event }) => event.password, currentProblem: undefined }),
      },
    ],
    BACK: { target: 'question', actions: 'forgetCurrent' },
  },
});

/** #54: no more than the session is asked for. */
export const withdrawing = authorisations.createStateConfig({
  meta: { screen: 'withdrawing' },
  on: { CONFIRM: 'drawing', BACK: { target: 'overview', actions: 'forgetChange' } },
});

/** One act for what was said, however often it is sent. */
export const drawing = authorisations.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  invoke: {
    id: 'drawAct',
    src: 'drawAct',
    onDone: { target: 'saving', actions: assign({ act: ({ event }) => event.output, silences: 'none' }) },
    onError: 'failed',
  },
});

export const saving = authorisations.createStateConfig({
  meta: waiting('saving'),
  tags: ['busy', 'noReturn'],
  after: {
    answerLimit: {
      target: 'unanswered',
      actions: [{ type: 'noteNotNow', params: { reason: 'offline' } }, 'noteSilence'],
    },
  },
  invoke: {
    id: 'changeAuthorisation',
    src: 'changeAuthorisation',
    input: ({ context }) => changeInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'changed',
        target: 'changed',
        actions: [
          assign({ authorisations: ({ event }) => only(event.output, 'changed').authorisations }),
          'forgetCurrent',
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
          { type: 'noteNotNow', params: ({ event }) => ({ reason: only(event.output, 'notNow').reason }) },
          'noteSilence',
        ],
      },
    ],
    onError: 'failed',
  },
});

export const changed = authorisations.createStateConfig({
  always: [{ guard: 'gives', target: 'given' }, { target: 'withdrawn' }],
});

/** Once without an answer one may ask again; after that only the caisse's message tells. */
export const unanswered = authorisations.createStateConfig({
  always: [{ guard: 'wasRepeated', target: 'outcomeUnknown' }, { target: 'notSavedYet' }],
});

/** Everything said is kept; a repeat asks what came of it (I4). */
export const notSavedYet = authorisations.createStateConfig({
  meta: { screen: 'notSavedYet' },
  tags: 'noReturn',
  on: {
    RETRY: 'saving',
    FINISH: [
      { guard: 'mayHaveChanged', target: 'outcomeUnknown' },
      { target: 'reading', actions: 'forgetChange' },
    ],
  },
});

/** Neither success nor failure is said: the message to the contacts on file tells. */
export const outcomeUnknown = authorisations.createStateConfig({
  meta: { screen: 'outcomeUnknown' },
  tags: 'noReturn',
  on: {
    RETRY: { guard: ({ context }) => !context.accountIsOver, target: 'saving' },
    FINISH: [
      { guard: 'accountIsOver', target: 'ended' },
      { target: 'reading', actions: 'forgetChange' },
    ],
  },
});

/** The account was closed. What may have been saved before is said first; then the session tells the rest. */
export const accountOver = authorisations.createStateConfig({
  always: [{ guard: 'mayHaveChanged', target: 'outcomeUnknown' }, { target: 'ended' }],
});
