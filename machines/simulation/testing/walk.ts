import { simulationMachine } from '../machine.ts';
import type { Walk } from '#machines/testing/graph.ts';
import type { Prepared } from '../ports.ts';
import { launaguet, someFile, somePrepared, withAccount } from './simulation-run.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { smallQuestionnaire } from './small-questionnaire.ts';

const touches = [
  'BEGIN',
  'BACK',
  'ESTIMATE',
  'PRINT',
  'CAME_OUT',
  'NOTHING_CAME_OUT',
  'PRINT_AGAIN',
  'SHOW_RESULT',
  'TAKE_ON_PHONE',
  'END',
  'FINISH',
];

/** A file that leaves nothing to ask. */
const everything = { ...someFile.known.answers, choice: { kind: 'choice', value: 'no' } } as const;

/** « Faire une simulation », with the small questionnaire. */
export const walk: Walk = {
  machine: simulationMachine,
  input: { ...someJourneyInput, questionnaire: smallQuestionnaire },
  events: [
    ...touches.map((type) => ({ type })),
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'yes' } },
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'no' } },
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'abroad' } },
    { type: 'MONTH_GIVEN', euros: 1_200 },
    { type: 'POSTAL_CODE_GIVEN', postalCode: '31140' },
    { type: 'COMMUNE_CHOSEN', commune: launaguet },
    { type: 'CHANGE', key: 'choice' },
    { type: 'CHANGE', key: 'quarter.you' },
    { type: 'EXPLAIN', benefit: 'activityBonus' },
  ],
  answers: {
    prepare: [somePrepared],
    readFileAnswers: [
      someFile,
      { ...someFile, known: { ...someFile.known, answers: everything } },
      { kind: 'notTold', reason: 'suspended' },
      { kind: 'notTold', reason: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    findCommunes: [[launaguet], []],
    printSummary: [{ kind: 'handedOver' }, { kind: 'failed', failure: 'jammed' }],
  },
  distinguish: ({ prepared, answers, question, monthsGiven, changing, printResult, mayPrintAgain, outcome }) => [
    prepared !== undefined,
    Object.keys(answers as object).toSorted(),
    (question as { readonly key: string } | undefined)?.key,
    monthsGiven,
    changing,
    printResult !== undefined,
    mayPrintAgain,
    (outcome as { readonly kind: string }).kind,
  ],
};

/** The same for somebody whose account is open, up to the result: what the file knows is offered. */
export const walkWithAccount: Walk = {
  ...walk,
  input: { ...someJourneyInput, questionnaire: smallQuestionnaire, ...withAccount() },
  events: [
    ...['BEGIN', 'TAKE_OVER', 'BEGIN_EMPTY', 'RETRY', 'BACK', 'ESTIMATE', 'END', 'FINISH'].map((type) => ({ type })),
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'no' } },
    { type: 'MONTH_GIVEN', euros: 1_200 },
    { type: 'POSTAL_CODE_GIVEN', postalCode: '31140' },
    { type: 'COMMUNE_CHOSEN', commune: launaguet },
    { type: 'CHANGE', key: 'quarter.you' },
    { type: 'ACCOUNT_CLOSED' },
  ],
  answers: { ...walk.answers, prepare: [somePrepared, { ...somePrepared, readsFiles: false }] },
  distinguish: (context) => [
    walk.distinguish?.(context),
    (context['prepared'] as Prepared | undefined)?.readsFiles,
    Object.keys(context['ofFile'] as object).length,
    context['beginning'],
    context['accountIsOver'],
  ],
};
