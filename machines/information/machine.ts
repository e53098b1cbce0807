import { assign, setup } from 'xstate';
import type { DocumentKind } from '#domain/information/document.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { initialContext, type InformationContext, type InformationEvent, type Origin } from './context.ts';
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
    cameFrom: ({ context }, { origin }: { readonly origin: Origin }) => context.origin === origin,
    isSheetFromResults: ({ context }) => context.sheetOrigin === 'results',
    isPageOf: ({ context }, { kind }: { readonly kind: DocumentKind }) => context.pageOf === kind,
    isAboutASheet: ({ context }) => context.about !== undefined,
  },
  actions: {
    keepShippedFigures: assign({ table: undefined }),
    keepChoice: assign(({ context, event }, origin: Origin) => {
      if (event.type !== 'CHOOSE') return {};
      const { kind, id } = event.document;
      return {
        chosen: { ...context.chosen, [kind]: id },
        ...(kind === 'sheet' ? { sheetOrigin: origin } : { origin }),
        found: origin === 'results' ? kind : context.found,
      };
    }),
    forgetWay: assign({ about: undefined, origin: 'list', sheetOrigin: 'list', pageOf: 'sheet' }),
    beginSearch: assign({ typed: '', found: undefined }),
    askAll: assign({ about: undefined }),
    askAboutSheet: assign({ about: ({ context }) => context.chosen.sheet }),
    goBack: assign({ wentBack: true }),
    endForSimulation: assign({ outcome: { kind: 'left', next: 'simulation' } }),
  },
});

/**
 * « M'informer » (#61, #64–#70, #76, #105–113, #243–245, #326–329): sheets of benefits by list, theme or search, the
 * site's entries, news, frequent questions, useful links. Everything is on the terminal: the journey waits for nothing and sends nothing. While the
 * first screen is shown, newer figures replace those of the app, if there are any.
 */
export const informationMachine = information.createMachine({
  id: 'information',
  context: ({ input }) => initialContext(input),
  output: ({ context: { outcome, known, wentBack } }) => ({ outcome, known, ...(wentBack && { wentBack }) }),
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
      entry: 'forgetWay',
      on: {
        SHEETS: { target: 'sheets', actions: assign({ theme: ({ event }) => event.theme }) },
        MENU: 'menu',
        NEWS: 'news',
        QUESTIONS: { target: 'questions', actions: 'askAll' },
        LINKS: 'links',
        SEARCH: { target: 'search', actions: 'beginSearch' },
        BACK: { target: 'ended', actions: 'goBack' },
      },
    },
    menu: {
      meta: { screen: 'menu' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'question' } },
          target: 'answer',
          actions: { type: 'keepChoice', params: 'menu' },
        },
        SIMULATE: { target: 'ended', actions: 'endForSimulation' },
        BACK: 'home',
      },
    },
    sheets: {
      meta: { screen: 'sheets' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'sheet' } },
          target: 'sheet',
          actions: { type: 'keepChoice', params: 'list' },
        },
        BACK: 'home',
      },
    },
    sheet: {
      meta: { screen: 'sheet' },
      on: {
        SIMULATE: { target: 'ended', actions: 'endForSimulation' },
        QUESTIONS: { target: 'questions', actions: 'askAboutSheet' },
        // « Demander »: one question says where and how.
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'question' } },
          target: 'answer',
          actions: { type: 'keepChoice', params: 'sheet' },
        },
        PAGE: { target: 'page', actions: assign({ pageOf: 'sheet' }) },
        BACK: [{ guard: 'isSheetFromResults', target: 'results' }, { target: 'sheets' }],
      },
    },
    search: {
      meta: { screen: 'search' },
      tags: 'typing',
      on: {
        TYPED: { target: 'results', actions: assign({ typed: ({ event }) => event.typed, found: undefined }) },
        BACK: 'home',
      },
    },
    results: {
      meta: { screen: 'results' },
      on: {
        CHOOSE: [
          {
            guard: { type: 'isOf', params: { kind: 'sheet' } },
            target: 'sheet',
            actions: { type: 'keepChoice', params: 'results' },
          },
          {
            guard: { type: 'isOf', params: { kind: 'news' } },
            target: 'article',
            actions: { type: 'keepChoice', params: 'results' },
          },
          {
            guard: { type: 'isOf', params: { kind: 'question' } },
            target: 'answer',
            actions: [{ type: 'keepChoice', params: 'results' }, 'askAll'],
          },
          { target: 'link', actions: { type: 'keepChoice', params: 'results' } },
        ],
        SEARCH: { target: 'search', actions: 'beginSearch' },
        BACK: 'search',
      },
    },
    news: {
      meta: { screen: 'news' },
      on: {
        CHOOSE: [
          {
            guard: { type: 'isOf', params: { kind: 'news' } },
            target: 'article',
            actions: { type: 'keepChoice', params: 'news' },
          },
          // The magazine's address (#69).
          {
            guard: { type: 'isOf', params: { kind: 'link' } },
            target: 'link',
            actions: { type: 'keepChoice', params: 'news' },
          },
        ],
        ALL_NEWS: 'allNews',
        BACK: 'home',
      },
    },
    allNews: {
      meta: { screen: 'allNews' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'news' } },
          target: 'article',
          actions: { type: 'keepChoice', params: 'allNews' },
        },
        BACK: 'news',
      },
    },
    article: {
      meta: { screen: 'article' },
      on: {
        PAGE: { target: 'page', actions: assign({ pageOf: 'news' }) },
        BACK: [
          { guard: { type: 'cameFrom', params: { origin: 'results' } }, target: 'results' },
          { guard: { type: 'cameFrom', params: { origin: 'allNews' } }, target: 'allNews' },
          { target: 'news' },
        ],
      },
    },
    questions: {
      meta: { screen: 'questions' },
      on: {
        CHOOSE: {
          guard: { type: 'isOf', params: { kind: 'question' } },
          target: 'answer',
          actions: { type: 'keepChoice', params: 'list' },
        },
        BACK: [{ guard: 'isAboutASheet', target: 'sheet' }, { target: 'home' }],
      },
    },
    answer: {
      meta: { screen: 'answer' },
      on: {
        PAGE: { target: 'page', actions: assign({ pageOf: 'question' }) },
        BACK: [
          { guard: { type: 'cameFrom', params: { origin: 'results' } }, target: 'results' },
          { guard: { type: 'cameFrom', params: { origin: 'sheet' } }, target: 'sheet' },
          { guard: { type: 'cameFrom', params: { origin: 'menu' } }, target: 'menu' },
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
          actions: { type: 'keepChoice', params: 'list' },
        },
        BACK: 'home',
      },
    },
    link: {
      meta: { screen: 'link' },
      on: {
        BACK: [
          { guard: { type: 'cameFrom', params: { origin: 'results' } }, target: 'results' },
          { guard: { type: 'cameFrom', params: { origin: 'news' } }, target: 'news' },
          { target: 'links' },
        ],
      },
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
