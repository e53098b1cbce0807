import { guardianSignInMachine } from '#machines/guardian-sign-in/machine.ts';
import { goodPassword, someGuardianNumber } from '#machines/guardian-sign-in/testing/walk.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops, pressing } from '#kiosk/testing/chart-stops.ts';
import { guardianEntrance } from '#kiosk/testing/guardian-entrance.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/** Both take a fault of the caisse at the right moment, or many tries. */
export const notWalkedTo = ['tryAgain', 'refused'] as const;

const [choose, ask, enter] = guardianEntrance;

export const guardianSignInStops = (): readonly Stop[] =>
  chartStops({
    journey: 'guardianSignIn',
    // It has no tile: « Me connecter », then « Vous êtes tuteur ? ».
    enter: [({ driver }) => choose(driver), ({ driver }) => ask(driver), ({ driver }) => enter(driver)],
    walk: {
      machine: guardianSignInMachine,
      input: someJourneyInput,
      events: [
        { type: 'BEGIN' },
        { type: 'NUMBER_GIVEN', number: someGuardianNumber },
        { type: 'SECRET_GIVEN', secret: goodPassword },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        openAccount: [{ kind: 'doesNotMatch' }],
      },
      distinguish: ({ number, secret }) => [number !== undefined, secret !== undefined],
    },
    acts: {
      BEGIN: pressing('Commencer'),
      // Known to no caisse, and another one for each visitor: no tries are counted together.
      NUMBER_GIVEN: answering(({ person }) => person.nir.slice(1, 11)),
      SECRET_GIVEN: async ({ driver, password }) => {
        await driver.expectScreen('guardianSignIn.secret');
        await driver.fill(password);
        await driver.press('Se connecter');
        await driver.expectGone('guardianSignIn.secret');
      },
    },
  });
