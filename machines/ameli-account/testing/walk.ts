import type { Walk } from '#machines/testing/graph.ts';
import { paymentParts, plainParts } from '../context.ts';
import { ameliAccountMachine } from '../machine.ts';
import { healthParts } from '../ports.ts';
import {
  ameliAccountAtStrong,
  ameliAccountInput,
  insuredFile,
  insuredFileAtStrong,
  paymentsRead,
  preventionRead,
} from './ameli-account-run.ts';

/** The ameli account, signed in with a password. */
export const walk: Walk = {
  machine: ameliAccountMachine,
  input: ameliAccountInput,
  events: [
    ...['BACK', 'RETRY', 'FINISH', 'LEAVE', 'RAISE', 'SEE_DOCTOR'].map((type) => ({ type })),
    ...[...plainParts, ...healthParts, ...paymentParts].map((part) => ({ type: 'OPEN', part })),
    { type: 'GO_TO', next: 'documents' },
    { type: 'SEE_PROCEDURE', procedure: 'address' },
    { type: 'SEE_PROCEDURE', procedure: 'none' },
    { type: 'SEE_PAYMENT', paidOn: '2026-11-16' },
    { type: 'SEE_PAYMENT', paidOn: '1999-01-01' },
    { type: 'FILTER', filter: { by: 'allowance' } },
    { type: 'FILTER', filter: { by: 'person', person: 'nobody' } },
    { type: 'FILTER' },
  ],
  answers: {
    readInsured: [
      insuredFile,
      { kind: 'refused', reason: 'struckOff' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    readPart: [
      paymentsRead,
      preventionRead,
      { kind: 'refused', reason: 'deceased' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
  },
  distinguish: ({ file, payments, prevention, filter, wanted, accountIsOver }) => [
    file !== undefined,
    payments !== undefined,
    prevention !== undefined,
    (filter as { readonly by: string } | undefined)?.by,
    wanted,
    accountIsOver,
  ],
};

/** The same with two factors, and come back to where they were asked for. */
export const walkAtStrong: Walk = {
  ...walk,
  input: { ...ameliAccountAtStrong, resume: 'payments' },
  answers: { ...walk.answers, readInsured: [insuredFileAtStrong] },
};
