import { authorisationsMachine } from '#machines/authorisations/machine.ts';
import {
  authorisationsInput,
  currentPassword,
  withAuthorisation,
  withoutAuthorisation,
} from '#machines/authorisations/testing/authorisations-run.ts';
import { chartStops, pressing } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { comeToAccount } from './coming.ts';

/**
 * An account opened by a code; an answer that is lost at the right moment, twice; a change that the caisse refuses: e2e/flows
 * has them.
 */
export const notWalkedTo = ['openedByCode', 'notSavedYet', 'outcomeUnknown', 'refused'] as const;

export const authorisationsStops = (): readonly Stop[] =>
  chartStops({
    journey: 'authorisations',
    // It has no tile: « Gérer mon compte », then « Mes autorisations ».
    enter: [
      async ({ driver, person, password }) => await comeToAccount(driver, person.nir, password),
      async ({ driver }) => await driver.choose('myAuthorisations'),
    ],
    needs: () => ({ account: true, spouse: true }),
    walk: {
      machine: authorisationsMachine,
      input: authorisationsInput,
      events: [
        ...['GIVE', 'WITHDRAW', 'CONFIRM', 'FINISH'].map((type) => ({ type })),
        { type: 'CHOOSE', choice: 'yes' },
        { type: 'CURRENT_GIVEN', password: currentPassword },
      ],
      answers: {
        readAuthorisations: [
          { kind: 'authorisations', authorisations: withoutAuthorisation },
          { kind: 'notNow', reason: 'offline' },
        ],
        drawAct: ['act-1'],
        changeAuthorisation: [{ kind: 'changed', authorisations: withAuthorisation }],
      },
      distinguish: ({ authorisations, change, choice }) => [JSON.stringify(authorisations), change, choice],
    },
    acts: {
      GIVE: pressing('Autoriser mon conjoint ou ma conjointe'),
      CHOOSE: async ({ driver }) => await driver.choose('yes'),
      CONFIRM: async ({ driver }) => {
        const isQuestion = (await driver.screen()) === 'authorisations.question';
        await driver.press(isQuestion ? 'Valider' : 'Retirer l’autorisation');
      },
      CURRENT_GIVEN: async ({ driver, password }) => {
        await driver.expectScreen('authorisations.currentPassword');
        await driver.fill(password);
        await driver.press('Valider');
        await driver.expectGone('authorisations.currentPassword');
      },
      FINISH: pressing('Revenir à mes autorisations'),
      WITHDRAW: async ({ driver }) => {
        await driver.expectScreen('authorisations.overview');
        await driver.press('Retirer l’autorisation');
        await driver.expectScreen('authorisations.withdrawing');
      },
    },
  });
