import { assign } from 'xstate';
import { documents } from './setup.ts';

/** « Une autre période »: a month, a year, or the first month and then the last one. Given up, what was shown stays. */
export const period = documents.createStateConfig({
  initial: 'asking',
  on: { BACK: '#documents.shown' },
  states: {
    asking: {
      always: [
        { guard: 'isOfYears', target: 'year' },
        { guard: 'isOfOneMonth', target: 'month' },
        { target: 'monthFrom' },
      ],
    },
    year: {
      meta: { screen: 'year' },
      on: {
        CHOOSE_YEAR: {
          guard: 'isOfferedYear',
          target: '#documents.fetching',
          actions: { type: 'changeChoice', params: ({ event }) => ({ year: event.year }) },
        },
      },
    },
    month: {
      meta: { screen: 'month' },
      on: {
        CHOOSE_MONTH: {
          guard: 'isOfferedMonth',
          target: '#documents.fetching',
          actions: {
            type: 'changeChoice',
            params: ({ event: { month } }) => ({ months: { from: month, to: month } }),
          },
        },
      },
    },
    monthFrom: {
      meta: { screen: 'monthFrom' },
      on: {
        CHOOSE_MONTH: [
          {
            guard: 'isLastMonth',
            target: '#documents.fetching',
            actions: {
              type: 'changeChoice',
              params: ({ event: { month } }) => ({ months: { from: month, to: month } }),
            },
          },
          {
            guard: 'isOfferedMonth',
            target: 'monthTo',
            actions: assign({ monthFrom: ({ event }) => event.month }),
          },
        ],
      },
    },
    monthTo: {
      meta: { screen: 'monthTo' },
      on: {
        CHOOSE_MONTH: {
          guard: 'mayEndPeriod',
          target: '#documents.fetching',
          actions: {
            type: 'changeChoice',
            params: ({ context, event: { month } }) => ({ months: { from: context.monthFrom ?? month, to: month } }),
          },
        },
        BACK: 'monthFrom',
      },
    },
  },
});
