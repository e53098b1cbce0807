import { someFile } from '#domain/file/testing/some-files.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { moneyParts, sections } from '../context.ts';
import { myAccountMachine } from '../machine.ts';
import {
  guardianInput,
  inFileOfFabrice,
  myAccountInput,
  somePayments,
  spouseAlone,
  twoFiles,
  wholeFile,
} from './my-account-run.ts';

/** « Mon compte », with an open account. */
export const walk: Walk = {
  machine: myAccountMachine,
  input: myAccountInput,
  events: [
    ...['BACK', 'RETRY', 'FINISH', 'LEAVE'].map((type) => ({ type })),
    ...[...sections, ...moneyParts, 'calendar'].map((part) => ({ type: 'OPEN', part })),
    { type: 'GO_TO', next: 'documents' },
    { type: 'SEE_PAYMENT', paidOn: somePayments[0]?.paidOn },
    { type: 'SEE_PAYMENT', paidOn: '1999-01-01' },
    { type: 'CHOOSE_FILE', file: 'fabrice' },
    { type: 'CHOOSE_FILE', file: null },
    { type: 'CHOOSE_FILE', file: 'somebody else' },
  ],
  answers: {
    readFile: [
      { ...wholeFile, files: twoFiles },
      { ...wholeFile, overview: someFile, files: inFileOfFabrice },
      spouseAlone,
      { kind: 'refused', reason: 'struckOff' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    readPayments: [
      { kind: 'payments', payments: somePayments },
      { kind: 'refused', reason: 'deceased' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    chooseFile: [
      { kind: 'chosen' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
  },
  distinguish: ({ file, payments, accountIsOver }) => [
    (file as { readonly kind: string; readonly files: { readonly actsIn: string | null } } | undefined)?.kind,
    (file as { readonly files: { readonly actsIn: string | null } } | undefined)?.files.actsIn,
    payments !== undefined,
    accountIsOver,
  ],
};

/** The same with the account of a guardian. */
export const walkOfGuardian: Walk = { ...walk, input: guardianInput };
