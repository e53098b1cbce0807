import type { DoneActorEvent, NonReducibleUnknown } from 'xstate';
import type { PrintResult } from '../printing/ports.ts';

/** What a journey that prints keeps of its paper. */
export interface PaperContext {
  readonly printResult: PrintResult | undefined;
  /** The visitor may print the paper once more. */
  readonly mayPrintAgain: boolean;
}

/** What the screens of the paper send. */
export type PaperEvent =
  | { readonly type: 'CAME_OUT' }
  | { readonly type: 'NOTHING_CAME_OUT' }
  | { readonly type: 'PRINT_AGAIN' };

export const noPaper: PaperContext = { printResult: undefined, mayPrintAgain: true };

/** For the `assign` of `notePrintResult` in the setup of the journey. */
export const printResultOf = (
  _parts: unknown,
  { result }: { readonly result: PrintResult },
): { readonly printResult: PrintResult } => ({ printResult: result });

/** For the `assign` of `spendPrintAgain` in the setup of the journey. */
export const printAgainSpent = { mayPrintAgain: false } as const;

/** For the guard `mayPrintAgain` in the setup of the journey. */
export const mayPrintAgain = ({ context }: { readonly context: PaperContext }): boolean => context.mayPrintAgain;

const unknownResult = { type: 'notePrintResult', params: { result: { kind: 'unknown' } } } as const;
const noteResult = {
  type: 'notePrintResult',
  params: ({ event }: { readonly event: DoneActorEvent<PrintResult> }) => ({ result: event.output }),
} as const;

/**
 * Prints and asks whether the paper came out. After a problem the visitor may print once more; the chart never prints
 * again on its own (I3, P26). The journey's setup has the delay `printLimit`, the guard `mayPrintAgain`, and the
 * actions `notePrintResult`, `spendPrintAgain` and that of the visitor's answer.
 */
export function paperSequence<
  const Print extends string,
  const Report extends string,
  const Taken extends string,
  const CameOutWays extends object,
  const ProblemWays extends object,
  Context,
  Input extends NonReducibleUnknown,
>(journey: {
  /** The actor that runs the print job. */
  readonly print: Print;
  readonly input: (parts: { readonly context: Context }) => Input;
  /** The action that tells staff what the visitor answered. */
  readonly report: Report;
  /** The next state once the visitor holds the paper. */
  readonly taken: Taken;
  /** Further ways out of `cameOut` and `problem`. */
  readonly cameOutWays: CameOutWays;
  readonly problemWays: ProblemWays;
}) {
  const { print, input, report, taken, cameOutWays, problemWays } = journey;
  return {
    printing: {
      meta: { screen: 'printing' },
      tags: ['busy', 'noReturn'],
      after: { printLimit: { target: 'problem', actions: unknownResult } },
      invoke: {
        id: print,
        src: print,
        input,
        onDone: [
          {
            guard: ({ event }: { readonly event: DoneActorEvent<PrintResult> }) => event.output.kind === 'handedOver',
            target: 'cameOut',
            actions: noteResult,
          },
          { target: 'problem', actions: noteResult },
        ],
        onError: { target: 'problem', actions: unknownResult },
      },
    },
    cameOut: {
      meta: { screen: 'cameOut' },
      tags: 'noReturn',
      on: {
        ...cameOutWays,
        CAME_OUT: { target: taken, actions: { type: report, params: { cameOut: true } } },
        NOTHING_CAME_OUT: { target: 'problem', actions: { type: report, params: { cameOut: false } } },
      },
    },
    problem: {
      meta: { screen: 'printProblem' },
      on: {
        ...problemWays,
        PRINT_AGAIN: { guard: 'mayPrintAgain', target: 'printing', actions: 'spendPrintAgain' },
      },
    },
  } as const;
}
