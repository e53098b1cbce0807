import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { franceConnectMachine } from '../machine.ts';
import type { DrawnHandOver } from '../ports.ts';

export const someHandOver: DrawnHandOver = {
  handOverId: 'hand-over-1',
  url: `https://borne.example.org/franceconnect#${'A'.repeat(43)}`,
  address: 'borne.example.org/franceconnect',
  site: 'Haute-Garonne · Toulouse Riquet',
  kioskNumber: 12,
};

const notNow = { kind: 'notNow', reason: 'offline' } as const;
const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

/** « S'identifier avec FranceConnect », at a Caf. */
export const walk: Walk = {
  machine: franceConnectMachine,
  input: someJourneyInput,
  events: [
    ...['BEGIN', 'BACK', 'LEAVE', 'RETRY', 'SIGN_IN', 'NEW_CODE'].map((type) => ({ type })),
    { type: 'CHARACTERS_GIVEN', characters: 'AC23' },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, notNow],
    drawHandOver: [{ kind: 'drawn', handOver: someHandOver }, notNow],
    askProgress: [
      { kind: 'underWay', stage: 'drawn' },
      { kind: 'underWay', stage: 'opened' },
      { kind: 'underWay', stage: 'returned' },
      { kind: 'underWay', stage: 'shown' },
      { kind: 'over', outcome: 'givenUp' },
      notNow,
    ],
    typeCharacters: [
      { kind: 'open', account },
      { kind: 'wrong', triesLeft: 2 },
      { kind: 'over', outcome: 'notMatched' },
      notNow,
    ],
    giveUp: [undefined],
  },
  distinguish: ({ handOver, stage, characters, triesLeft, over }) => [
    handOver !== undefined,
    stage,
    characters !== undefined,
    triesLeft,
    over,
  ],
};
