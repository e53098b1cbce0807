import { assign, setup } from 'xstate';
import { communeOf, answersOf, holdingIn } from '#domain/benefits/questions/file-answers.ts';
import { withoutFile } from '#domain/benefits/questions/take-over.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyTag } from '../common/journey.ts';
import { mayPrintAgain, noPaper, printAgainSpent, printResultOf } from '../common/paper.ts';
import { mayTakeOver, type SimulationContext, type SimulationEvent, type SimulationInput } from './context.ts';
import { simulationDelays } from './delays.ts';
import { findCommunes, prepare, printSummary, readFileAnswers, type FileNotTold, type ToldByFile } from './ports.ts';
import { askedOf, completesQuarter, factsOf, lastByHand, nextOf, previousOf } from './questions.ts';
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
  actors: { prepare, readFileAnswers, findCommunes, printSummary },
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
    mayTakeOver: ({ context }) => mayTakeOver(context),
    /** The choice is still to be made: who comes back to it has « Retour ». */
    isOffered: ({ context }) => mayTakeOver(context) && context.beginning === undefined,
    holdsFile: ({ context }) => Object.keys(context.ofFile).length > 0,
    saidSomething: ({ context }) => lastByHand(context) !== undefined,
    hasMonths: ({ context }) => context.monthsGiven > 0,
    completesQuarter: ({ context }) => completesQuarter(context),
    mayPrint: ({ context }) => context.prepared?.printsSummary === true && context.printResult === undefined,
    mayPrintAgain,
  },
  actions: {
    askNext: assign({ question: ({ context }) => nextOf(context), ...nothingTyped }),
    askPrevious: assign({ question: ({ context }) => previousOf(context), ...nothingTyped }),
    /** Also one that the file answers: it is what led here. */
    askLast: assign({ question: ({ context }) => askedOf(context).at(-1), ...nothingTyped }),
    askLastByHand: assign({ question: ({ context }) => lastByHand(context), ...nothingTyped }),
    askPreviousMonth: assign({ monthsGiven: ({ context }) => context.monthsGiven - 1 }),
    /** Other answers are another paper. */
    forgetPaper: assign({ ...noPaper }),
    takeOver: assign(({ context }, told: ToldByFile) => taken(context, told)),
    beginEmpty: assign(({ context }) => ({ ...emptied(context), beginning: 'empty' as const })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteNotTold: assign((_, { reason }: { readonly reason: FileNotTold }) => ({
      notTold: reason,
      accountIsOver: reason === 'sessionOver',
    })),
    notePrintResult: assign(printResultOf),
    spendPrintAgain: assign(printAgainSpent),
    noteNoCommunes: assign({ communeProblem: 'unavailable' }),
    /** The visitor has said whether the paper came out. The kiosk keeps it for staff; here nothing follows from it. */
    reportPaper: (_parts, _params: { readonly cameOut: boolean }) => undefined,
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});

/** The file answers what nobody has said by hand. Its amounts hold in their month only. */
function taken(context: SimulationContext, { month, known, actsFor }: ToldByFile): Partial<SimulationContext> {
  const { questionnaire } = context;
  const facts = factsOf(context);
  const ofFile = holdingIn(facts.month, { month, answers: answersOf(known) });
  const empty = emptied(context);
  return {
    ...empty,
    ofFile,
    actsFor,
    answers: questionnaire.takeOver({ answers: empty.answers, ofFile }, facts),
    ...(known.home && empty.answers['commune'] === undefined
      ? { commune: communeOf(known.home), postalCode: known.home.postalCode }
      : {}),
    beginning: 'withFile',
    ...noPaper,
  };
}

/** Nothing of a file; what was said by hand stays (I8). */
function emptied({ answers, ofFile, commune, postalCode }: SimulationContext) {
  const left = withoutFile({ answers, ofFile });
  const isOwnHome = left['commune'] !== undefined || ofFile['commune'] === undefined;
  return {
    answers: left,
    ofFile: {},
    actsFor: null,
    commune: isOwnHome ? commune : undefined,
    postalCode: isOwnHome ? postalCode : undefined,
    ...noPaper,
  };
}
