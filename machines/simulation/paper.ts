import { paperSequence } from '../common/paper.ts';
import type { SimulationContext } from './context.ts';
import { simulation } from './setup.ts';

/** The summary on paper. The result stays reachable when printing fails. */
export const paper = simulation.createStateConfig({
  initial: 'printing',
  states: paperSequence({
    print: 'printSummary',
    input: ({ context: { caisse, estimated } }: { readonly context: SimulationContext }) => {
      if (!estimated) throw new Error('nothing was estimated');
      return { caisse, estimated };
    },
    report: 'reportPaper',
    taken: '#simulation.result',
    cameOutWays: {},
    problemWays: { SHOW_RESULT: '#simulation.result', TAKE_ON_PHONE: '#simulation.phone', BACK: '#simulation.result' },
  }),
});
