import { assign } from 'xstate';
import { simulation } from './setup.ts';

/**
 * The summary on paper. The result stays reachable whatever the printer does; it is printed again only by an act of the
 * visitor, and once (I3, P26).
 */
export const paper = simulation.createStateConfig({
  initial: 'printing',
  states: {
    printing: {
      meta: { screen: 'printing' },
      tags: ['busy', 'noReturn'],
      after: { printLimit: { target: 'problem', actions: assign({ printResult: { kind: 'unknown' } }) } },
      invoke: {
        id: 'printSummary',
        src: 'printSummary',
        input: ({ context: { caisse, estimated } }) => {
          if (!estimated) throw new Error('nothing was estimated');
          return { caisse, estimated };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'handedOver',
            target: 'cameOut',
            actions: assign({ printResult: ({ event }) => event.output }),
          },
          { target: 'problem', actions: assign({ printResult: ({ event }) => event.output }) },
        ],
        onError: { target: 'problem', actions: assign({ printResult: { kind: 'unknown' } }) },
      },
    },
    cameOut: {
      meta: { screen: 'cameOut' },
      tags: 'noReturn',
      on: {
        CAME_OUT: { target: '#simulation.result', actions: { type: 'reportPaper', params: { cameOut: true } } },
        NOTHING_CAME_OUT: { target: 'problem', actions: { type: 'reportPaper', params: { cameOut: false } } },
      },
    },
    problem: {
      meta: { screen: 'printProblem' },
      on: {
        PRINT_AGAIN: { guard: 'mayPrintAgain', target: 'printing', actions: assign({ mayPrintAgain: false }) },
        SHOW_RESULT: '#simulation.result',
        TAKE_ON_PHONE: '#simulation.phone',
        BACK: '#simulation.result',
      },
    },
  },
});
