import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { endOf, initialContext, issueInputOf, tokenOf } from './context.ts';
import { paper } from './paper.ts';
import { period } from './period.ts';
import { documents } from './setup.ts';

/**
 * « Mes attestations » (#10, #32, #37, #277, #278, #305): what may be had of the file, read anew each time; a touch fetches a
 * document with its newest period, which is shown masked, read, and printed.
 */
export const documentsMachine = documents.createMachine({
  id: 'documents',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'reading',
  states: {
    reading: {
      meta: waiting('reading'),
      tags: 'busy',
      after: unanswered('notNow'),
      on: { BACK: 'left' },
      invoke: {
        id: 'readDocuments',
        src: 'readDocuments',
        input: ({ context }) => ({ token: tokenOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'offered',
            target: 'offered',
            actions: { type: 'noteOffers', params: ({ event }) => ({ offers: only(event.output, 'offered').offers }) },
          },
          {
            guard: ({ event }) => event.output.kind === 'refused',
            target: 'refused',
            actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
          },
          { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'notAllowed' },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'left', actions: 'noteAccountOver' },
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'reading', LEAVE: 'left', BACK: 'left' } },
    notAllowed: {
      meta: { screen: 'notAllowed' },
      entry: 'forgetFile',
      on: {
        GO_TO: { target: 'left', actions: { type: 'endFor', params: ({ event }) => ({ journey: event.next }) } },
        LEAVE: { target: 'left', actions: 'endRefused' },
        BACK: { target: 'left', actions: 'endRefused' },
      },
    },
    offered: {
      always: [
        { guard: 'offersNothing', target: 'none' },
        {
          guard: 'goesOn',
          target: 'chosen',
          actions: { type: 'choose', params: ({ context }) => ({ type: context.resume ?? '' }) },
        },
        { target: 'list' },
      ],
    },
    none: { meta: { screen: 'none' }, on: { LEAVE: 'left', BACK: 'left' } },
    list: {
      meta: { screen: 'list' },
      on: {
        CHOOSE: {
          guard: 'isListed',
          target: 'chosen',
          actions: { type: 'choose', params: ({ event }) => ({ type: event.document }) },
        },
        LEAVE: 'left',
        BACK: 'left',
      },
    },
    chosen: {
      always: [
        { guard: 'isAboveLevel', target: 'stepUp' },
        { guard: 'isHere', target: 'preview' },
        { guard: 'isReadOnly', target: 'notPrintable' },
        { target: 'completed' },
      ],
    },
    /** Two factors, where they are needed and not before (P34). */
    stepUp: {
      meta: { screen: 'stepUp' },
      on: { RAISE: { target: 'left', actions: 'endToRaise' }, FINISH: 'shown', BACK: 'shown' },
    },
    /** Said before anything is fetched. */
    notPrintable: { meta: { screen: 'notPrintable' }, on: { READ: 'completed', FINISH: 'list', BACK: 'list' } },
    completed: { always: [{ guard: 'lacksSubject', target: 'subject' }, { target: 'fetching' }] },
    subject: {
      meta: { screen: 'subject' },
      on: {
        CHOOSE_SUBJECT: {
          guard: 'isOfferedSubject',
          target: 'fetching',
          actions: { type: 'changeChoice', params: ({ event }) => ({ subject: event.subject }) },
        },
        BACK: 'shown',
      },
    },
    period,
    fetching: {
      entry: 'forgetRefusal',
      always: [{ guard: 'isHere', target: 'preview' }, { target: 'issuing' }],
    },
    issuing: {
      meta: waiting('issuing'),
      tags: 'busy',
      after: unanswered('tryAgain'),
      on: { BACK: 'list' },
      invoke: {
        id: 'issueDocument',
        src: 'issueDocument',
        input: ({ context }) => issueInputOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'issued',
            target: 'preview',
            actions: {
              type: 'noteIssued',
              params: ({ event }) => ({ document: only(event.output, 'issued').document }),
            },
          },
          {
            guard: ({ event }) => event.output.kind === 'refused',
            target: 'refused',
            actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
          },
          { guard: ({ event }) => event.output.kind === 'levelTooLow', target: 'stepUp' },
          { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'notAllowed' },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'left', actions: 'noteAccountOver' },
          delayed('tryAgain'),
        ],
        onError: 'failed',
      },
    },
    tryAgain: { meta: { screen: 'tryAgain' }, on: { RETRY: 'issuing', FINISH: 'list', BACK: 'list' } },
    /** Why, what to do next, and who helps. */
    refused: {
      meta: { screen: 'refused' },
      on: {
        RETRY: { guard: 'mayRetry', target: 'fetching' },
        CHANGE_PERIOD: { guard: 'otherPeriodHelps', target: 'period' },
        CHANGE_SUBJECT: { guard: 'otherSubjectHelps', target: 'subject' },
        FINISH: { guard: 'hasList', target: 'list' },
        BACK: [
          { guard: 'hasList', target: 'list' },
          { target: 'left', actions: 'endRefused' },
        ],
        GO_TO: { target: 'left', actions: { type: 'endFor', params: ({ event }) => ({ journey: event.next }) } },
        LEAVE: { target: 'left', actions: 'endRefused' },
      },
    },
    /** Back to what is asked for: here, refused, or not yet fetched. */
    shown: {
      always: [{ guard: 'isHere', target: 'preview' }, { guard: 'isRefused', target: 'refused' }, { target: 'list' }],
    },
    preview: {
      meta: { screen: 'preview' },
      on: {
        PRINT: { guard: 'mayPrint', target: 'paper' },
        SHOW: 'content',
        CHANGE_PERIOD: { guard: 'mayChangePeriod', target: 'period' },
        CHANGE_SUBJECT: { guard: 'mayChangeSubject', target: 'subject' },
        ADD_HEALTH: { guard: 'lacksHealth', target: 'stepUp' },
        SET_COPIES: { guard: 'areCopies', actions: { type: 'noteCopies', params: ({ event }) => event } },
        SET_LARGE_PRINT: { actions: { type: 'noteLargePrint', params: ({ event }) => event } },
        FINISH: 'list',
        BACK: 'list',
      },
    },
    content: { meta: { screen: 'content' }, on: { FINISH: 'preview', BACK: 'preview' } },
    paper,
    done: {
      meta: { screen: 'done' },
      entry: 'noteDone',
      on: { FINISH: 'list', LEAVE: 'left', BACK: 'list' },
    },
    failed: { type: 'final', entry: 'endFailed' },
    left: { type: 'final' },
  },
});
