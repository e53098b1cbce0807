import { someLines, somePayment, someSickLeave } from '#domain/messages/testing/some-messages.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { messagesMachine } from '../machine.ts';
import { guardianInput, maskedLines, messagesInput, strongInput } from './messages-run.ts';

/** « Mes messages », with an account that a password opened. */
export const walk: Walk = {
  machine: messagesMachine,
  input: messagesInput,
  events: [
    ...['RAISE', 'RETRY', 'BACK', 'FINISH', 'LEAVE'].map((type) => ({ type })),
    { type: 'SHOW', direction: 'sent' },
    { type: 'SHOW', direction: 'received' },
    { type: 'OPEN', message: somePayment.ref },
    { type: 'OPEN', message: someSickLeave.ref },
    { type: 'OPEN', message: 'of nobody' },
    { type: 'GO_TO', next: 'protectedPeople' },
  ],
  answers: {
    readMessages: [
      { kind: 'messages', messages: maskedLines },
      { kind: 'messages', messages: [] },
      { kind: 'refused', reason: 'struckOff' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    openMessage: [
      { kind: 'opened', message: somePayment },
      { kind: 'levelTooLow' },
      { kind: 'gone' },
      { kind: 'refused', reason: 'deceased' },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
  },
  distinguish: ({ messages, direction, asked, message, accountIsOver }) => [
    (messages as readonly unknown[]).length,
    direction,
    asked,
    message !== undefined,
    accountIsOver,
  ],
};

/** The same with the account of a guardian. */
export const walkOfGuardian: Walk = { ...walk, input: guardianInput };

/** At a Cpam, once the level is raised for one of them. */
export const strongWalk: Walk = {
  ...walk,
  input: { ...strongInput, resume: someSickLeave.ref },
  answers: {
    ...walk.answers,
    readMessages: [{ kind: 'messages', messages: someLines }],
    openMessage: [{ kind: 'opened', message: someSickLeave }, { kind: 'gone' }],
  },
};
