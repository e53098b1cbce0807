import { raiseAccountMachine } from '#machines/raise-account/machine.ts';
import { raised, raisingInput, someContacts } from '#machines/raise-account/testing/raise-account-run.ts';
import { chartStops } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { enter } from './entering.ts';

/**
 * The first four wait for a message, so that nobody's idle time ends there soon; the others take a fault of the caisse or of the
 * reader, an account that nothing raises, or many tries: e2e/flows has them.
 */
export const notWalkedTo = [
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  'impossible',
  'cardProblem',
  'cardRefused',
  'paused',
  'tryAgain',
] as const;

export const raiseAccountStops = (): readonly Stop[] =>
  chartStops({
    journey: 'raiseAccount',
    enter,
    notWalkedTo,
    needs: () => ({ account: true }),
    walk: {
      machine: raiseAccountMachine,
      input: raisingInput,
      events: [{ type: 'CARD_CHOSEN' }],
      answers: {
        findWays: [
          { kind: 'ways', contacts: someContacts, card: true },
          { kind: 'notNow', reason: 'offline' },
        ],
        sendCode: [],
        raiseAccount: [{ kind: 'raised', account: raised }],
        cardReader: [],
      },
      childSnapshots: { cardReader: [{ value: 'empty', context: {} }] },
      distinguish: ({ card }) => [card !== undefined],
    },
    acts: { CARD_CHOSEN: ({ driver }) => driver.choose('card') },
  });
