import { franceConnectMachine } from '#machines/france-connect/machine.ts';
import { someHandOver } from '#machines/france-connect/testing/walk.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { chartStops, pressing, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/**
 * These take a phone that logs in, or time: the end-to-end test of the journey brings one. `scan` waits for the phone, so that
 * nobody's idle time ends there soon.
 */
export const notWalkedTo = ['scan', 'onPhone', 'characters', 'tryAgain', 'over'] as const;

/** It has no tile: « Me connecter », then its own entrance. */
const enter: readonly [Act, ...Act[]] = [
  ({ driver }) => driver.chooseService('signIn'),
  pressing('S’identifier avec FranceConnect'),
];

export const franceConnectStops = (): readonly Stop[] =>
  chartStops({
    journey: 'franceConnect',
    enter,
    notWalkedTo,
    walk: {
      machine: franceConnectMachine,
      input: someJourneyInput,
      events: [{ type: 'BEGIN' }],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        drawHandOver: [{ kind: 'drawn', handOver: someHandOver }],
        askProgress: [],
        typeCharacters: [],
        giveUp: [undefined],
      },
      distinguish: ({ handOver, stage }) => [handOver !== undefined, stage],
    },
    acts: { BEGIN: pressing('Commencer') },
  });
