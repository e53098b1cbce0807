import { assign } from 'xstate';
import { waiting } from '../common/screen-meta.ts';
import { asking } from './asking.ts';
import { endOf, initialContext } from './context.ts';
import { estimateAnswers } from './estimate-answers.ts';
import { paper } from './paper.ts';
import { askedOf } from './questions.ts';
import { simulation } from './setup.ts';
import { withFile } from './with-file.ts';

/**
 * « Faire une simulation » (#190–205): conditions of use, one question a screen, a summary to check, the result. It needs
 * no network: an account alone, where one is open, lets it take over what the file knows. The answers end with its actor: they
 * stand in its context and nowhere else (#197).
 */
export const simulationMachine = simulation.createMachine({
  id: 'simulation',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'conditions',
  // What came with the account goes with it.
  on: { ACCOUNT_CLOSED: { guard: 'holdsFile', target: '.ended' } },
  states: {
    conditions: {
      meta: { screen: 'conditions' },
      on: {
        BEGIN: [
          { guard: ({ context }) => context.prepared === undefined, target: 'preparing' },
          { guard: 'isOffered', target: 'offer' },
          { target: 'asking' },
        ],
        // Ends rather than being left: « Retour » is home, or where it was asked for.
        BACK: { target: 'ended', actions: assign({ wentBack: true }) },
      },
    },
    preparing: {
      meta: waiting('preparing'),
      tags: 'busy',
      after: { answerLimit: 'failed' },
      invoke: {
        id: 'prepare',
        src: 'prepare',
        input: ({ context }) => ({ caisse: context.caisse }),
        onDone: { target: 'prepared', actions: assign({ prepared: ({ event }) => event.output }) },
        onError: 'failed',
      },
    },
    prepared: { always: [{ guard: 'isOffered', target: 'offer' }, { target: 'asking' }] },
    ...withFile,
    asking,
    /** Nothing is computed of what our figures do not cover. */
    outOfScope: {
      meta: { screen: 'outOfScope' },
      on: {
        BACK: { target: 'asking.question', actions: 'askLast' },
        FINISH: { target: 'ended', actions: 'endRefused' },
      },
    },
    /** Everything said, by topic, each line with « Modifier » (A33, #208). */
    summary: {
      meta: { screen: 'summary' },
      entry: assign({ changing: false, question: undefined }),
      on: {
        CHANGE: {
          guard: ({ context, event }) => askedOf(context).some(({ key }) => key === event.key),
          target: 'asking.question',
          actions: assign({
            question: ({ context, event }) => askedOf(context).find(({ key }) => key === event.key),
            changing: true,
            changed: ({ event }) => event.key,
            months: [],
            monthsGiven: 0,
          }),
        },
        ESTIMATE: { target: 'result', actions: assign({ estimated: ({ context }) => estimateAnswers(context) }) },
        BACK: [
          { guard: 'saidSomething', target: 'asking.question', actions: 'askLastByHand' },
          { guard: 'mayTakeOver', target: 'offer' },
          { target: 'conditions' },
        ],
      },
    },
    result: {
      meta: { screen: 'result' },
      on: {
        EXPLAIN: { target: 'explanation', actions: assign({ explained: ({ event }) => event.benefit }) },
        PRINT: { guard: 'mayPrint', target: 'paper' },
        TAKE_ON_PHONE: 'phone',
        END: 'done',
        BACK: 'summary',
      },
    },
    explanation: {
      meta: { screen: 'explanation' },
      on: { SHOW_RESULT: 'result', BACK: 'result' },
    },
    paper,
    phone: {
      meta: { screen: 'phone' },
      on: { SHOW_RESULT: 'result', BACK: 'result' },
    },
    done: {
      meta: { screen: 'done' },
      on: {
        SHOW_RESULT: 'result',
        BACK: 'result',
        FINISH: { target: 'ended', actions: assign({ outcome: { kind: 'completed' } }) },
      },
    },
    failed: { type: 'final', entry: 'endFailed' },
    ended: { type: 'final' },
  },
});
