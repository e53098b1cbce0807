import { isOutsideService } from '#domain/identity/postal-code.ts';
import { assign } from 'xstate';
import { waiting } from '../common/screen-meta.ts';
import { monthsWith, quarterWith, said } from './questions.ts';
import { simulation } from './setup.ts';

/** One question a screen, only those that matter given the answers so far (#199–204). */
export const asking = simulation.createStateConfig({
  initial: 'next',
  states: {
    next: {
      always: [
        { guard: 'isOutOfScope', target: '#simulation.outOfScope' },
        { guard: 'isComplete', target: '#simulation.summary' },
        { target: 'question', actions: 'askNext' },
      ],
    },
    question: {
      meta: { screen: 'question' },
      tags: 'typing',
      on: {
        ANSWERED: {
          target: 'next',
          actions: [assign(({ context, event }) => said(context, event.answer)), 'forgetPaper'],
        },
        MONTH_GIVEN: [
          {
            guard: 'completesQuarter',
            target: 'next',
            actions: [assign(({ context, event }) => said(context, quarterWith(context, event.euros))), 'forgetPaper'],
          },
          {
            actions: assign({
              months: ({ context, event }) => monthsWith(context, event.euros),
              monthsGiven: ({ context }) => context.monthsGiven + 1,
            }),
          },
        ],
        POSTAL_CODE_GIVEN: {
          target: 'findingCommunes',
          actions: assign({ postalCode: ({ event }) => event.postalCode, communeProblem: undefined }),
        },
        BACK: [
          { guard: 'hasMonths', actions: 'askPreviousMonth' },
          { guard: 'onlyChanges', target: '#simulation.summary' },
          { guard: 'hasPrevious', actions: 'askPrevious' },
          { guard: 'mayTakeOver', target: '#simulation.offer' },
          { target: '#simulation.conditions' },
        ],
      },
    },
    findingCommunes: {
      meta: waiting('findingCommunes'),
      tags: 'busy',
      after: { answerLimit: { target: 'question', actions: 'noteNoCommunes' } },
      invoke: {
        id: 'findCommunes',
        src: 'findCommunes',
        input: ({ context: { postalCode } }) => {
          if (postalCode === undefined) throw new Error('no postal code was typed');
          return { postalCode };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.length > 0,
            target: 'commune',
            actions: assign({ communes: ({ event }) => event.output }),
          },
          {
            target: 'question',
            actions: assign({
              communeProblem: ({ context: { postalCode } }) =>
                postalCode !== undefined && isOutsideService(postalCode) ? 'outsideService' : 'noSuchPostalCode',
            }),
          },
        ],
        onError: { target: 'question', actions: 'noteNoCommunes' },
      },
    },
    commune: {
      meta: { screen: 'commune' },
      on: {
        COMMUNE_CHOSEN: {
          target: 'next',
          actions: [
            assign(({ context, event }) => ({
              ...said(context, { kind: 'commune', commune: event.commune.insee }),
              commune: event.commune,
            })),
            'forgetPaper',
          ],
        },
        BACK: 'question',
      },
    },
  },
});
