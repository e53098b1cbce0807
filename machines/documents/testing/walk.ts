import { someJourneyInput } from '#machines/testing/site.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { documentsMachine } from '../machine.ts';
import { documentsInput, strongCpamInput } from './documents-run.ts';
import { benefits, issued, monthsTo, newestMonth, paymentAndQuotient, rights } from './some-documents.ts';

const months = [...monthsTo(newestMonth, 2)];
const [, previousMonth = ''] = months;

const touches =
  'READ CHANGE_PERIOD CHANGE_SUBJECT SHOW ADD_HEALTH RAISE PRINT CAME_OUT NOTHING_CAME_OUT PRINT_AGAIN RETRY BACK FINISH LEAVE'
    .split(' ')
    .map((type) => ({ type }));

/** « Mes attestations » at a Caf: a document that is printed on a ticket, and one that is not and has subjects. */
export const walk: Walk = {
  machine: documentsMachine,
  input: { ...documentsInput, policy: someJourneyInput.policy },
  events: [
    ...touches,
    ...['quotientFamilial', 'paiementParPrestation', 'radiation'].map((document) => ({ type: 'CHOOSE', document })),
    { type: 'CHOOSE_SUBJECT', subject: 'al' },
    { type: 'CHOOSE_SUBJECT', subject: 'of no file' },
    { type: 'CHOOSE_MONTH', month: previousMonth },
    { type: 'CHOOSE_MONTH', month: newestMonth },
    { type: 'CHOOSE_MONTH', month: '1999-01' },
    { type: 'SET_COPIES', copies: 3 },
    { type: 'SET_COPIES', copies: 0 },
    { type: 'SET_LARGE_PRINT', isLargePrint: true },
    { type: 'GO_TO', next: 'rendezVous' },
  ],
  answers: {
    readDocuments: [
      {
        kind: 'offered',
        offers: [
          { type: 'quotientFamilial', months, years: [], subjects: [] },
          { type: 'paiementParPrestation', months, years: [], subjects: benefits },
        ],
      },
      { kind: 'offered', offers: [] },
      { kind: 'refused', reason: 'suspended' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    issueDocument: [
      { kind: 'issued', document: issued(paymentAndQuotient) },
      { kind: 'refused', reason: 'noRightToBenefit' },
      { kind: 'refused', reason: 'technical' },
      { kind: 'refused', reason: 'deceased' },
      { kind: 'levelTooLow' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    printDocument: [{ kind: 'handedOver' }, { kind: 'failed', failure: 'outOfPaper' }, { kind: 'unknown' }],
  },
  // What is here besides what is asked for decides nothing: each order of fetching would be another place.
  distinguish: ({ offers, choice, monthFrom, refusal, fetched, accountIsOver }) => [
    (offers as readonly unknown[]).length,
    JSON.stringify(choice),
    monthFrom,
    refusal,
    (fetched as readonly { readonly choice: unknown }[]).some(
      (each) => JSON.stringify(each.choice) === JSON.stringify(choice),
    ),
    accountIsOver,
  ],
};

/** At a Cpam, once the level is raised for a yearly statement. */
export const strongWalk: Walk = {
  ...walk,
  input: { ...strongCpamInput, resume: 'releveAnnuel' },
  events: [
    ...touches,
    { type: 'CHOOSE', document: 'droits' },
    { type: 'CHOOSE', document: 'releveAnnuel' },
    { type: 'CHOOSE_YEAR', year: 2024 },
    { type: 'CHOOSE_YEAR', year: 1999 },
  ],
  answers: {
    ...walk.answers,
    readDocuments: [
      {
        kind: 'offered',
        offers: [
          { type: 'droits', months: [], years: [], subjects: [] },
          { type: 'releveAnnuel', months: [], years: [2025, 2024], subjects: [] },
        ],
      },
    ],
    issueDocument: [{ kind: 'issued', document: issued(rights) }, { kind: 'levelTooLow' }],
  },
};
