import { assign, setup } from 'xstate';
import type { DocumentKind } from '#domain/information/document.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { initialContext, type InformationContext, type InformationEvent } from './context.ts';
import { readFigures } from './ports.ts';
import type { InformationMeta } from './screens.ts';

const information = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: InformationContext;
    events: InformationEvent;
    output: JourneyEnd;
    meta: InformationMeta;
    tags: JourneyTag;
  },
  actors: { readFigures },
  guards: {
    isOf: ({ event }, { kind }: { readonly kind: DocumentKind }) =>
      event.type === 'CHOOSE' && event.document.kind === kind,
    wasFound: ({ context }, { kind }: { readonly kind: DocumentKind }) => context.found === kind,
    isPageOf: ({ context }, { kind }: { readonly kind: DocumentKind }) => context.pageOf === kind,
    isAboutASheet: ({ context }) => context.about !== undefined,
  },
  actions: {
    keepShippedFigures: assign({ table: undefined }),
    keepChoice: assign({
      chosen: ({ context, event }) =>
        event.type === 'CHOOSE' ? { ...context.chosen, [event.document.kind]: event.document.id } : context.chosen,
    }),
    noteFound: assign({ found: ({ event }) => (event.type === 'CHOOSE' ? event.document.kind : undefined) }),
    noteListed: assign({ found: undefined }),
    askAll: assign({ about: undefined }),
    askAboutSheet: assign({ about: ({ context }) => context.chosen.sheet }),
    endForSimulation: assign({ outcome: { kind: 'left', next: 'simulation' } }),
  },
});

/**
 * « M'informer » (#64–#70, #76, #243–245, #326–329): sheets of benefits by list, theme or search, news, frequent
 * questions, useful links. Everything is on the terminal: the journey waits for nothing and sends nothing. While the
 * first screen is shown, newer figures replace those of the app, if there are any.
 */
export const informationMachine = information.createMachine({
  id: 'information',
  context: ({ input }) => initialContext(input),
  output: ({ context: { outcome, known } }) => ({ outcome, known }),
  invoke: {
    id: 'readFigures',
    src: 'readFigures',
    input: {},
    onDone: { actions: assign({ table: ({ event }) => event.output }) },
    onError: { actions: 'keepShippedFigures' },
  },
  initial: 'home',
  states: {
    home: {
      meta: { screen: 'home' },
      on: {
        SHEETS: { target: 'sheets', actions: assign({ theme: ({ event }) => event.theme }) },
        NEWS: 'news',
        QUESTIONS: { target: 'questions', actions: ['askAll', 'noteListed'] },
        LINKS: 'links',
        SEARCH: 'search',
        BACK: 'ended',
      },
    },
    sheets: {
      meta: { screen: 'sheets' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'sheet' } },
          target: 'sheet',
          actions: ['keepChoice', 'noteListed'],
        },
        BACK: 'home',
      },
    },
    sheet: {
      meta: { screen: 'sheet' },
      on: {
        SIMULATE: { target: 'ended', actions: 'endForSimulation' },
        QUESTIONS: { target: 'questions', actions: 'askAboutSheet' },
        PAGE: { target: 'page', actions: assign({ pageOf: 'sheet' }) },
        BACK: [{ guard: { type: 'wasFound', params: { kind: 'sheet' } }, target: 'results' }, { target: 'sheets' }],
      },
    },
    search: {
      meta: { screen: 'search' },
      tags: 'typing',
      on: {
        TYPED: { target: 'results', actions: assign({ typed: ({ event }) => event.typed }) },
        BACK: 'home',
      },
    },
    results: {
      meta: { screen: 'results' },
      on: {
        CHOOSE: [
          { guard: { type: 'isOf', params: { kind: 'sheet' } }, target: 'sheet', actions: ['keepChoice', 'noteFound'] },
          {
            guard: { type: 'isOf', params: { kind: 'news' } },
            target: 'article',
            actions: ['keepChoice', 'noteFound'],
          },
          {
            guard: { type: 'isOf', params: { kind: 'question' } },
            target: 'answer',
            actions: ['keepChoice', 'noteFound', 'askAll'],
          },
          { target: 'link', actions: ['keepChoice', 'noteFound'] },
        ],
        BACK: 'search',
      },
    },
    news: {
      meta: { screen: 'news' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'news' } },
          target: 'article',
          actions: ['keepChoice', 'noteListed'],
        },
        BACK: 'home',
      },
    },
    article: {
      meta: { screen: 'article' },
      on: {
        PAGE: { target: 'page', actions: assign({ pageOf: 'news' }) },
        BACK: [{ guard: { type: 'wasFound', params: { kind: 'news' } }, target: 'results' }, { target: 'news' }],
      },
    },
    questions: {
      meta: { screen: 'questions' },
      on: {
        // Where the sheet itself was found stays known: two steps back lead to it.
        CHOOSE: { guard: { type: 'isOf', params: { kind: 'question' } }, target: 'answer', actions: 'keepChoice' },
        BACK: [{ guard: 'isAboutASheet', target: 'sheet' }, { target: 'home' }],
      },
    },
    answer: {
      meta: { screen: 'answer' },
      on: {
        PAGE: { target: 'page', actions: assign({ pageOf: 'question' }) },
        BACK: [
          { guard: { type: 'wasFound', params: { kind: 'question' } }, target: 'results' },
          { target: 'questions' },
        ],
      },
    },
    links: {
      meta: { screen: 'links' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'link' } },
          target: 'link',
          actions: ['keepChoice', 'noteListed'],
        },
        BACK: 'home',
      },
    },
    link: {
      meta: { screen: 'link' },
      on: { BACK: [{ guard: { type: 'wasFound', params: { kind: 'link' } }, target: 'results' }, { target: 'links' }] },
    },
    page: {
      meta: { screen: 'page' },
      on: {
        BACK: [
          { guard: { type: 'isPageOf', params: { kind: 'sheet' } }, target: 'sheet' },
          { guard: { type: 'isPageOf', params: { kind: 'news' } }, target: 'article' },
          { target: 'answer' },
        ],
      },
    },
    ended: { type: 'final' },
  },
});
