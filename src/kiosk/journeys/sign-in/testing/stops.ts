import { signInMachine } from '#machines/sign-in/machine.ts';
import { goodPassword } from '#machines/sign-in/testing/sign-in-run.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { chartStops, identityActs, pressing, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/**
 * The first four take a fault of the caisse or of the clock at the right moment, the next four an old password of eight
 * digits, which serves once: the tour has them. `birthDate` is of ameli alone, `forgotten` of a hall
 * that renews no forgotten password.
 */
export const notWalkedTo = [
  'tryAgain',
  'refused',
  'notSavedYet',
  'tokenExpired',
  'mustChoose',
  'password',
  'confirmPassword',
  'passwordChanged',
  'birthDate',
  'forgotten',
] as const;

const signingIn: Act = async ({ driver, password }) => {
  const question = await driver.screen();
  await driver.fill(password);
  await driver.press('Se connecter');
  await driver.expectGone(question);
};

export const signInStops = (): readonly Stop[] =>
  chartStops({
    journey: 'signIn',
    walk: {
      machine: signInMachine,
      input: someJourneyInput,
      events: [
        ...['BEGIN', 'FIRST_TIME', 'GUARDIAN'].map((type) => ({ type })),
        { type: 'NIR_GIVEN', nir: someNir },
        { type: 'SECRET_GIVEN', secret: goodPassword, mayBeCode: true },
        { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        signIn: [{ kind: 'doesNotMatch' }],
        changePassword: [],
        releaseToken: [undefined],
      },
      distinguish: ({ known, secret }) => [Object.keys(known as object).length, secret !== undefined],
    },
    acts: {
      ...identityActs,
      FIRST_TIME: pressing(/^Première connexion/),
      GUARDIAN: pressing(/tuteur/),
      SECRET_GIVEN: signingIn,
    },
  });
