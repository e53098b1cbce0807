import type { Walk } from '#machines/testing/graph.ts';
import { protectedPeopleMachine } from '../machine.ts';
import { forJeanne, forNobodyYet, noProtection, protectedPeopleInput } from './protected-people-run.ts';

/** « Choisir la personne protégée », with the account of a guardian. */
export const walk: Walk = {
  machine: protectedPeopleMachine,
  input: protectedPeopleInput,
  events: [
    ...['BACK', 'RETRY', 'CHOOSE_ANOTHER', 'FINISH', 'LEAVE'].map((type) => ({ type })),
    { type: 'CHOOSE', person: 'jeanne' },
    { type: 'CHOOSE', person: 'somebody else' },
  ],
  answers: {
    readProtectedPeople: [
      { kind: 'read', protection: forNobodyYet },
      { kind: 'read', protection: forJeanne },
      { kind: 'read', protection: noProtection },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    chooseProtectedPerson: [
      { kind: 'chosen', protection: forJeanne },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
  },
  distinguish: ({ protection, choice, accountIsOver }) => [JSON.stringify(protection), choice, accountIsOver],
};
