import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { informationMachine } from '../machine.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

/** « M’informer ». */
export const walk: Walk = {
  machine: informationMachine,
  input: someJourneyInput,
  events: [
    ...['MENU', 'NEWS', 'ALL_NEWS', 'LINKS', 'SEARCH', 'QUESTIONS', 'PAGE', 'SIMULATE', 'BACK'].map((type) => ({
      type,
    })),
    { type: 'SHEETS' },
    { type: 'SHEETS', theme: 'housing' },
    { type: 'TYPED', typed: 'loyer' },
    ...['sheet', 'news', 'question', 'link'].map((kind) => ({ type: 'CHOOSE', document: { kind, id: 'some' } })),
  ],
  answers: { readFigures: [shippedParameters] },
  distinguish: ({ origin, sheetOrigin, about, pageOf }) => [origin, sheetOrigin, about, pageOf],
};
