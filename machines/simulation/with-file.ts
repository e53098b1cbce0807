import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { tokenOf } from './context.ts';
import { simulation } from './setup.ts';

const beginEmpty = { target: 'asking', actions: 'beginEmpty' } as const;

/** « Reprendre les informations de votre dossier ? » (#201): the file is read for who says yes, and for nobody else. */
const offer = simulation.createStateConfig({
  meta: { screen: 'offer' },
  on: { TAKE_OVER: 'readingFile', BEGIN_EMPTY: beginEmpty, BACK: 'conditions' },
});

const readingFile = simulation.createStateConfig({
  meta: waiting('readingFile'),
  tags: 'busy',
  after: unanswered('fileNotNow'),
  on: { BACK: 'offer' },
  invoke: {
    id: 'readFileAnswers',
    src: 'readFileAnswers',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'answers',
        target: 'asking',
        actions: { type: 'takeOver', params: ({ event }) => only(event.output, 'answers') },
      },
      {
        guard: ({ event }) => event.output.kind === 'notTold',
        target: 'fileNotTold',
        actions: { type: 'noteNotTold', params: ({ event }) => ({ reason: only(event.output, 'notTold').reason }) },
      },
      delayed('fileNotNow'),
    ],
    onError: 'failed',
  },
});

/** Gateway or caisse does not answer: the simulation needs neither. */
const fileNotNow = simulation.createStateConfig({
  meta: { screen: 'fileNotNow' },
  on: { RETRY: 'readingFile', BEGIN_EMPTY: beginEmpty, BACK: 'offer' },
});

/** The caisse tells nothing of that file, or the account may see nothing of it. */
const fileNotTold = simulation.createStateConfig({
  meta: { screen: 'fileNotTold' },
  on: { BEGIN_EMPTY: beginEmpty, BACK: 'conditions' },
});

/** The way in of who has an account open. */
export const withFile = { offer, readingFile, fileNotNow, fileNotTold } as const;
