import { protectedPeopleMachine } from '#machines/protected-people/machine.ts';
import {
  forJeanne,
  forNobodyYet,
  protectedPeopleInput,
} from '#machines/protected-people/testing/protected-people-run.ts';
import { chartStops } from '#kiosk/testing/chart-stops.ts';
import { signInAsGuardian } from '#kiosk/testing/guardian-entrance.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { guardian } from '#kiosk/testing/people.ts';

/** `none` is another guardian's, of whom the tour tells; the others take a lost answer or an end at the right moment. */
export const notWalkedTo = ['none', 'tryAgain', 'guardianshipOver'] as const;

const [protectedName = ''] = guardian.protects;

export const protectedPeopleStops = (): readonly Stop[] =>
  chartStops({
    journey: 'protectedPeople',
    enter: [
      async ({ driver }) => {
        await signInAsGuardian(driver, guardian);
        await driver.press('Retour');
        await driver.expectScreen('home');
      },
      ({ driver }) => driver.chooseService('protectedPeople'),
    ],
    walk: {
      machine: protectedPeopleMachine,
      input: protectedPeopleInput,
      events: [{ type: 'CHOOSE', person: 'jeanne' }],
      answers: {
        readProtectedPeople: [
          { kind: 'read', protection: forNobodyYet },
          { kind: 'notNow', reason: 'offline' },
        ],
        chooseProtectedPerson: [{ kind: 'chosen', protection: forJeanne }],
      },
      distinguish: ({ protection, choice }) => [JSON.stringify(protection), choice],
    },
    acts: {
      CHOOSE: async ({ driver }) => {
        await driver.expectScreen('protectedPeople.list');
        await driver.press(new RegExp(protectedName));
        await driver.expectGone('protectedPeople.list');
      },
    },
  });
