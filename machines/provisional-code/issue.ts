import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { paperSequence } from '../common/paper.ts';
import { waiting } from '../common/screen-meta.ts';
import { cardHolderOf } from '../common/card.ts';
import type { ProvisionalCodeContext } from './context.ts';
import type { IssueAnswer, ProvisionalCodeRefusal } from './ports.ts';
import { provisionalCode } from './setup.ts';

/** Once asked for, a code is drawn and shown: nothing on the way back. */
export const issuing = provisionalCode.createStateConfig({
  meta: waiting('issuing'),
  tags: ['busy', 'noReturn'],
  after: { answerLimit: 'failed' },
  invoke: {
    id: 'issueCode',
    src: 'issueCode',
    input: ({ context }) => cardHolderOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'issued',
        target: 'issued',
        actions: assign({ issued: ({ event }) => only(event.output, 'issued').slip }),
      },
      {
        guard: ({ event, context }) =>
          event.output.kind === 'notNow' && context.policy.identification.includes('declared'),
        target: 'offerRequest',
        actions: assign({ notNow: ({ event }) => only(event.output, 'notNow').reason }),
      },
      {
        target: 'refused',
        actions: assign({ refusal: ({ event }) => refusalOf(event.output) }),
      },
    ],
    onError: 'failed',
  },
});

/**
 * The code is issued and stays reachable when printing fails. « Retour » rests. The visitor may print the slip once
 * more, and the chart never does (P26).
 */
export const issued = provisionalCode.createStateConfig({
  tags: 'noReturn',
  initial: 'code',
  states: {
    code: {
      meta: { screen: 'code' },
      on: {
        PRINT: { guard: ({ context }) => maySendFirst(context), target: 'printing' },
        NOTED: 'done',
      },
    },
    ...paperSequence({
      print: 'print',
      input: ({ context: { issued: facts } }: { readonly context: ProvisionalCodeContext }) => {
        if (!facts) throw new Error('nothing was issued');
        return { facts };
      },
      report: 'reportSlip',
      taken: 'done',
      cameOutWays: { SHOW_CODE: 'code' },
      problemWays: { SHOW_CODE: 'code', NOTED: 'done' },
    }),
    done: {
      meta: { screen: 'done' },
      on: {
        SHOW_CODE: 'code',
        USE_CODE_HERE: {
          guard: ({ context }) => context.issued?.state === 'active',
          target: '#provisionalCode.ended',
          actions: assign({ outcome: { kind: 'completed', next: 'codeUse' } }),
        },
        FINISH: {
          target: '#provisionalCode.ended',
          actions: assign({ outcome: ({ context }) => ({ kind: howFar(context) }) }),
        },
      },
    },
  },
});

/** The first slip; after that only `PRINT_AGAIN` prints. */
function maySendFirst({ policy, printResult }: ProvisionalCodeContext): boolean {
  return policy.printer !== 'none' && printResult === undefined;
}

/** Nothing that waits for the gateway or the caisse is called done (I4). */
function howFar({ issued: facts }: ProvisionalCodeContext): 'completed' | 'recorded' {
  return facts?.state === 'active' ? 'completed' : 'recorded';
}

/** Where no request may be typed instead, « not now » closes the service. */
function refusalOf(answer: IssueAnswer): ProvisionalCodeRefusal {
  if (answer.kind === 'issued') throw new Error('an issued code is no refusal');
  return answer.kind === 'notNow' ? { kind: 'closed', reason: answer.reason } : answer;
}
