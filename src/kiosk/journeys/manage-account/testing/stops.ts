import { manageAccountMachine } from '#machines/manage-account/machine.ts';
import {
  account,
  accountInput,
  currentPassword,
  goodPassword,
  someShownContacts,
} from '#machines/manage-account/testing/manage-account-run.ts';
import { answering, chartStops, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { signInToMenu } from './signing-in.ts';

/** The first two take an answer that is lost at the right moment, the last one too many tries: e2e/flows has them. */
export const notWalkedTo = [
  // An account opened by a code.
  'openedByCode',
  'notSavedYet',
  'outcomeUnknown',
  'refused',
  // These wait for a message, so that nobody's idle time ends there soon.
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  // These take a code that was received, an answer that is lost, or many tries: e2e/flows has them.
  'contactsNotNow',
  'contactTryAgain',
  'contactNotSavedYet',
  'contactUnknown',
  'contactChanged',
  'mailTaken',
  'contactRefused',
  'contactNoTime',
  'contactPaused',
] as const;

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
        { type: 'SHOW_CONTACTS' },
        { type: 'CHANGE_CONTACT', kind: 'mobile' },
        { type: 'CHANGE_CONTACT', kind: 'mail' },
        { type: 'CURRENT_GIVEN', password: currentPassword },
        { type: 'PASSWORD_GIVEN', password: goodPassword },
        { type: 'PASSWORD_REPEATED', password: goodPassword },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        drawAct: ['act-1'],
        changePassword: [{ kind: 'changed', noticeSentTo: 'email', account }],
        readContacts: [{ kind: 'contacts', contacts: someShownContacts, change: 'afterPassword' }],
        confirmHolder: [{ kind: 'confirmed' }],
        sendContactCode: [],
        changeContact: [],
        readHistory: [
          { kind: 'history', entries: [] },
          { kind: 'notNow', reason: 'offline' },
        ],
      },
      distinguish: ({ password, currentPassword: current, contactKind, changeRight }) => [
        password !== undefined,
        current !== undefined,
        contactKind,
        changeRight,
      ],
    },
    before: ({ driver, person, password }) => signInToMenu(driver, person.nir, password),
    acts: {
      CHANGE_PASSWORD: choosing('changePassword'),
      SHOW_HISTORY: choosing('history'),
      SHOW_CONTACTS: choosing('contacts'),
      CHANGE_CONTACT: ({ driver }, { kind }) => driver.choose(kind),
      CURRENT_GIVEN: answering(({ password }) => password),
      PASSWORD_GIVEN: newPassword,
      PASSWORD_REPEATED: newPassword,
    },
    needs: () => ({ account: true }),
  });
