import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { plainParts, paymentParts } from '#machines/ameli-account/context.ts';
import { ameliAccountMachine } from '#machines/ameli-account/machine.ts';
import { healthParts } from '#machines/ameli-account/ports.ts';
import {
  ameliAccountAtStrong,
  ameliAccountInput,
  insuredFile,
  insuredFileAtStrong,
  paymentsRead,
  preventionRead,
} from '#machines/ameli-account/testing/ameli-account-run.ts';
import { chartStops, pressing, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { raiseToPayments, signInToOverview } from './coming.ts';

/** Other people's; of an answer that is lost at the right moment; of days on which somebody was paid. */
export const notWalkedTo = [
  'notNow',
  'refused',
  'toComplete',
  'partNotNow',
  'payment',
  'recentPayments',
  'filter',
] as const;

const acts: Readonly<Record<string, Act>> = {
  OPEN: async ({ driver }, step) => {
    const { part } = step as { readonly part?: string };
    const isTile = [...plainParts, ...healthParts].some((each) => each === part);
    await (isTile ? driver.openTile(String(part)) : driver.choose(String(part)));
  },
  SEE_PROCEDURE: async ({ driver }) => {
    await driver.expectScreen('ameliAccount.procedures');
    await driver.choose();
  },
  BACK: pressing('Retour'),
};

/** With a password alone. */
const plainStops = (): readonly Stop[] =>
  chartStops({
    journey: 'ameliAccount',
    notWalkedTo,
    needs: () => ({ account: true }),
    before: async ({ driver, person, password }) => await signInToOverview(driver, person.nir, password),
    walk: {
      machine: ameliAccountMachine,
      input: ameliAccountInput,
      events: [
        ...[...plainParts, ...healthParts].map((part) => ({ type: 'OPEN', part })),
        { type: 'SEE_PROCEDURE', procedure: 'orderVitaleCard' },
      ],
      answers: { readInsured: [insuredFile], readPart: [] },
      distinguish: () => [],
    },
    acts,
  });

/** After the second factor that « Mes paiements » asks for. */
const healthStops = (): readonly Stop[] =>
  chartStops({
    journey: 'ameliAccount',
    needs: () => ({ account: true }),
    notWalkedTo: [...notWalkedTo, 'overview', 'stepUp', 'procedure', ...plainParts],
    before: async (visitor) => {
      await signInToOverview(visitor.driver, visitor.person.nir, visitor.password);
      await raiseToPayments(visitor);
    },
    walk: {
      machine: ameliAccountMachine,
      input: { ...ameliAccountAtStrong, resume: 'payments' },
      events: [{ type: 'BACK' }, ...[...healthParts, ...paymentParts].map((part) => ({ type: 'OPEN', part }))],
      answers: { readInsured: [insuredFileAtStrong], readPart: [paymentsRead, preventionRead] },
      distinguish: ({ payments, prevention, wanted }) => [payments !== undefined, prevention !== undefined, wanted],
    },
    acts,
  });

export const ameliAccountStops = (): readonly Stop[] =>
  [...plainStops(), ...healthStops()].map((stop) => ({ ...stop, caisse: someCpam }));
