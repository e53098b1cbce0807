import { assign, setup } from 'xstate';
import type { PrintingDelays } from './delays.ts';
import { handOver, recordJob, recordResult, type PrintJob, type PrintResult } from './ports.ts';

export interface PrintingInput extends PrintJob {
  readonly delays: PrintingDelays;
}

export interface PrintingContext extends PrintingInput {
  readonly result: PrintResult;
}

/**
 * One print job, from its record to its result; a fresh actor per job and no way to repeat one.
 * It is recorded before it is sent: after a power cut the record without a result says `unknown`.
 */
export const printingMachine = setup({
  types: {} as { input: PrintingInput; context: PrintingContext; output: PrintResult },
  actors: { recordJob, handOver, recordResult },
  delays: { handOverLimit: ({ context }) => context.delays.handOverLimitMs },
}).createMachine({
  id: 'printing',
  context: ({ input }) => ({ ...input, result: { kind: 'unknown' } }),
  output: ({ context }) => context.result,
  initial: 'recording',
  states: {
    recording: {
      invoke: {
        id: 'recordJob',
        src: 'recordJob',
        input: ({ context }) => ({ jobId: context.jobId }),
        onDone: 'sending',
        // Do not print without a record: staff could not account for that page.
        onError: {
          target: 'ended',
          actions: assign({ result: { kind: 'failed', failure: 'notRecorded' } }),
        },
      },
    },
    sending: {
      after: { handOverLimit: 'recordingResult' },
      invoke: {
        id: 'handOver',
        src: 'handOver',
        input: ({ context: { jobId, kind, content } }) => ({ jobId, kind, content }),
        onDone: {
          target: 'recordingResult',
          actions: assign({ result: ({ event }) => event.output }),
        },
        // It broke somewhere between here and the paper: the result stays `unknown`.
        onError: 'recordingResult',
      },
    },
    recordingResult: {
      invoke: {
        id: 'recordResult',
        src: 'recordResult',
        input: ({ context }) => ({ jobId: context.jobId, result: context.result }),
        onDone: 'ended',
        // The record says `unknown` to staff; the visitor reads what is known here.
        onError: 'ended',
      },
    },
    ended: { type: 'final' },
  },
});
