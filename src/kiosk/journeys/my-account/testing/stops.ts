import { moneyParts, sections } from '#machines/my-account/context.ts';
import { myAccountMachine } from '#machines/my-account/machine.ts';
import { myAccountInput, somePayments, wholeFile } from '#machines/my-account/testing/my-account-run.ts';
import { chartStops } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { signInToOverview } from './coming.ts';

/**
 * These are other people’s, of whom the tours tell: a guardian, a spouse, somebody with debts or a CMG; the others take an
 * answer that is lost, or an end at the right moment.
 */
export const notWalkedTo = [
  'refused',
  'nobodyChosen',
  'debts',
  'pajemploi',
  'files',
  'fileNotConfirmed',
  'fileOver',
  'notNow',
] as const;

const [newest] = somePayments;

export const myAccountStops = (): readonly Stop[] =>
  chartStops({
    journey: 'myAccount',
    notWalkedTo,
    needs: () => ({ account: true }),
    before: async ({ driver, person, password }) => await signInToOverview(driver, person.nir, password),
    walk: {
      machine: myAccountMachine,
      input: myAccountInput,
      events: [
        ...[...sections, ...moneyParts, 'calendar'].map((part) => ({ type: 'OPEN', part })),
        { type: 'SEE_PAYMENT', paidOn: newest?.paidOn },
      ],
      answers: {
        readFile: [wholeFile],
        readPayments: [
          { kind: 'payments', payments: somePayments },
          { kind: 'notNow', reason: 'offline' },
        ],
        chooseFile: [],
      },
      distinguish: ({ payments }) => [payments !== undefined],
    },
    acts: {
      OPEN: async ({ driver }, step) => {
        const { part } = step as { readonly part?: string };
        const isTile = (sections as readonly unknown[]).includes(part);
        if (isTile) await driver.openTile(String(part));
        else if (part === 'calendar') await driver.press('Voir le calendrier');
        else await driver.choose(String(part));
      },
      // The newest one, whatever its day.
      SEE_PAYMENT: async ({ driver }) => {
        await driver.expectScreen('myAccount.payments');
        await driver.choose();
      },
    },
  });
