import { assign, setup } from 'xstate';
import type { JourneyEnd, JourneyTag } from '../common/journey.ts';
import { mayPrintAgain, noPaper, printAgainSpent, printResultOf } from '../common/paper.ts';
import type { SimulationContext, SimulationEvent, SimulationInput } from './context.ts';
import { simulationDelays } from './delays.ts';
import { findCommunes, prepare, printSummary } from './ports.ts';
import { askedOf, completesQuarter, previousOf, nextOf } from './questions.ts';
import type { SimulationMeta } from './screens.ts';

const nothingTyped = { months: [], monthsGiven: 0, communeProblem: undefined } as const;

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const simulation = setup({
  types: {} as {
    input: SimulationInput;
    context: SimulationContext;
    events: SimulationEvent;
    output: JourneyEnd;
    meta: SimulationMeta;
    tags: JourneyTag;
  },
  actors: { prepare, findCommunes, printSummary },
  delays: {
    answerLimit: simulationDelays.answerLimitMs,
    printLimit: simulationDelays.printLimitMs,
  },
  guards: {
    isOutOfScope: ({ context }) => context.questionnaire.outOfScope(context.answers) !== undefined,
    isComplete: ({ context }) => nextOf(context) === undefined,
    /** Changing one line and nothing new is asked: « Retour » is the summary. */
    onlyChanges: ({ context }) => context.changing && nextOf(context) === undefined,
    hasPrevious: ({ context }) => previousOf(context) !== undefined,
    hasMonths: ({ context }) => context.monthsGiven > 0,
    completesQuarter: ({ context }) => completesQuarter(context),
    mayPrint: ({ context }) => context.prepared?.printsSummary === true && context.printResult === undefined,
    mayPrintAgain,
  },
  actions: {
    askNext: assign({ question: ({ context }) => nextOf(context), ...nothingTyped }),
    askPrevious: assign({ question: ({ context }) => previousOf(context), ...nothingTyped }),
    askLast: assign({ question: ({ context }) => askedOf(context).at(-1), ...nothingTyped }),
    askPreviousMonth: assign({ monthsGiven: ({ context }) => context.monthsGiven - 1 }),
    /** Other answers are another paper. */
    forgetPaper: assign({ ...noPaper }),
    notePrintResult: assign(printResultOf),
    spendPrintAgain: assign(printAgainSpent),
    noteNoCommunes: assign({ communeProblem: 'unavailable' }),
    /** The visitor has said whether the paper came out. The kiosk keeps it for staff; here nothing follows from it. */
    reportPaper: (_parts, _params: { readonly cameOut: boolean }) => undefined,
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
