import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { charactersInputOf, handOverOf } from './context.ts';
import { franceConnect } from './setup.ts';

export const drawing = franceConnect.createStateConfig({
  meta: waiting('drawing'),
  tags: ['busy', 'noReturn'],
  entry: 'forgetHandOver',
  after: unanswered('notNow'),
  invoke: {
    id: 'drawHandOver',
    src: 'drawHandOver',
    input: ({ context }) => ({ caisse: context.caisse }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'drawn',
        target: 'scan',
        actions: assign({ handOver: ({ event }) => only(event.output, 'drawn').handOver }),
      },
      delayed('notNow'),
    ],
    onError: 'failed',
  },
});

/**
 * Asks every two seconds what happens on the phone. Without an answer the screen says what it said.
 *
 * @param onPhone where a phone that goes on leads: a state that waits for it already must not be entered again, or its limit
 * of time would begin anew.
 */
const looks = (onPhone: '#franceConnect.onPhone' | 'resting') =>
  franceConnect.createStateConfig({
    initial: 'resting',
    states: {
      resting: { after: { lookEvery: 'asking' } },
      asking: {
        invoke: {
          id: 'askProgress',
          src: 'askProgress',
          input: ({ context }) => handOverOf(context),
          onDone: [
            {
              guard: ({ event }) => event.output.kind === 'over',
              target: '#franceConnect.over',
              actions: assign({ over: ({ event }) => only(event.output, 'over').outcome }),
            },
            {
              guard: ({ event }) => event.output.kind === 'underWay' && event.output.stage === 'shown',
              target: '#franceConnect.characters',
            },
            {
              guard: ({ event }) => event.output.kind === 'underWay' && event.output.stage !== 'drawn',
              target: onPhone,
              actions: assign({ stage: ({ event }) => only(event.output, 'underWay').stage }),
            },
            { target: 'resting' },
          ],
          onError: '#franceConnect.failed',
        },
      },
    },
  });

/**
 * The visitor is busy on their phone, and nothing personal is on the screen. Each look begins the idle time anew: the wait is
 * bounded by the hand-over itself, two minutes and then ten (A29).
 */
export const scan = franceConnect.createStateConfig({
  ...looks('#franceConnect.onPhone'),
  meta: { screen: 'scan' },
  after: { scanLimit: { target: 'over', actions: 'noteExpiry' } },
  on: { BACK: 'givingUp', LEAVE: 'givingUp' },
});

export const onPhone = franceConnect.createStateConfig({
  ...looks('resting'),
  meta: { screen: 'onPhone' },
  after: { phoneLimit: { target: 'over', actions: 'noteExpiry' } },
  on: { BACK: 'givingUp', LEAVE: 'givingUp' },
});

/** What the phone shows is typed here before anything opens. */
export const characters = franceConnect.createStateConfig({
  meta: { screen: 'characters' },
  tags: 'typing',
  entry: 'forgetCharacters',
  on: {
    CHARACTERS_GIVEN: { target: 'opening', actions: assign({ characters: ({ event }) => event.characters }) },
    BACK: 'givingUp',
    LEAVE: 'givingUp',
  },
});

export const opening = franceConnect.createStateConfig({
  meta: waiting('opening'),
  tags: ['busy', 'noReturn'],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'typeCharacters',
    src: 'typeCharacters',
    input: ({ context }) => charactersInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'open',
        target: 'ended',
        actions: [assign({ account: ({ event }) => only(event.output, 'open').account }), 'endCompleted'],
      },
      {
        guard: ({ event }) => event.output.kind === 'wrong',
        target: 'characters',
        actions: assign({ triesLeft: ({ event }) => only(event.output, 'wrong').triesLeft }),
      },
      {
        guard: ({ event }) => event.output.kind === 'over',
        target: 'over',
        actions: assign({ over: ({ event }) => only(event.output, 'over').outcome }),
      },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

/** Gives up towards the gateway, so that the phone takes its leave; the wipe would end it anyway. */
export const givingUp = franceConnect.createStateConfig({
  meta: waiting('leaving'),
  tags: ['busy', 'noReturn'],
  exit: 'forgetHandOver',
  after: { leaveLimit: 'notice' },
  invoke: {
    id: 'giveUp',
    src: 'giveUp',
    input: ({ context }) => handOverOf(context),
    onDone: 'notice',
    onError: 'notice',
  },
});
