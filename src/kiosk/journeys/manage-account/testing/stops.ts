import { manageAccountMachine } from '#machines/manage-account/machine.ts';
import {
  account,
  accountInput,
  currentPassword,
  goodPassword,
} from '#machines/manage-account/testing/manage-account-run.ts';
import { answering, chartStops, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { signInFirst } from './signing-in.ts';

/**
 * An account opened by a code; an answer that is lost at the right moment, twice; too many tries: e2e/flows has them.
 */
export const notWalkedTo = ['openedByCode', 'notSavedYet', 'outcomeUnknown', 'refused'] as const;

const choosing =
  (choice: string): Act =>
  ({ driver }) =>
    driver.choose(choice);

/** Another one than theirs, under the same rules. */
const newPassword = answering(({ password }) => `${password}Z`);

export const manageAccountStops = (): readonly Stop[] =>
  chartStops({
    journey: 'manageAccount',
    walk: {
      machine: manageAccountMachine,
      input: accountInput,
      events: [
        { type: 'CHANGE_PASSWORD' },
        { type: 'SHOW_HISTORY' },
        { type: 'CURRENT_GIVEN', password: currentPassword },
        { type: 'PASSWORD_GIVEN', password: goodPassword },
        { type: 'PASSWORD_REPEATED', password: goodPassword },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        drawAct: ['act-1'],
        changePassword: [{ kind: 'changed', noticeSentTo: 'email', account }],
        readHistory: [
          { kind: 'history', entries: [] },
          { kind: 'notNow', reason: 'offline' },
        ],
      },
      distinguish: ({ password, currentPassword: current }) => [password !== undefined, current !== undefined],
    },
    before: ({ driver, person, password }) => signInFirst(driver, person.nir, password),
    acts: {
      CHANGE_PASSWORD: choosing('changePassword'),
      SHOW_HISTORY: choosing('history'),
      CURRENT_GIVEN: answering(({ password }) => password),
      PASSWORD_GIVEN: newPassword,
      PASSWORD_REPEATED: newPassword,
    },
    needs: () => ({ account: true }),
  });
