import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { fileRefusals } from '#domain/documents/refusal.ts';
import {
  emptyInsured,
  longestInsured,
  longestPayments,
  longestPrevention,
  noPayments,
  someInsuredAtStrong,
  somePayments,
  somePrevention,
} from '#domain/insured-file/testing/some-insured-files.ts';
import type { InsuredOverview } from '#domain/insured-file/overview.ts';
import { initialContext, type AmeliAccountContext } from '#machines/ameli-account/context.ts';
import type { AmeliAccountScreen } from '#machines/ameli-account/screens.ts';
import {
  ameliAccountAtStrong,
  ameliAccountInput,
  insuredFile,
} from '#machines/ameli-account/testing/ameli-account-run.ts';

/** What a person with an account at a Cpam may start. */
export const servicesOfInsured = ['documents', 'messages', 'manageAccount', 'raiseAccount'] as const;

const begun: AmeliAccountContext = initialContext({ ...ameliAccountInput, caisse: someCpam });
const raised: AmeliAccountContext = initialContext({ ...ameliAccountAtStrong, caisse: someCpam });

const withOverview = (overview: InsuredOverview, context = begun): AmeliAccountContext => ({
  ...context,
  file: { ...insuredFile, overview },
});

const ordinary = { ...begun, file: insuredFile };
const atStrong = withOverview(someInsuredAtStrong, raised);
const longest = withOverview(longestInsured, raised);
const longestBelow = withOverview({ ...longestInsured, health: null });
const empty = withOverview(emptyInsured, raised);

const paid: AmeliAccountContext = { ...atStrong, payments: somePayments, paidOn: '2026-11-16' };
const paidMost: AmeliAccountContext = { ...longest, payments: longestPayments, paidOn: '2026-11-20' };
const paidNothing: AmeliAccountContext = { ...empty, payments: noPayments };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const ameliAccountSamples: Readonly<
  Record<AmeliAccountScreen, readonly [AmeliAccountContext, ...AmeliAccountContext[]]>
> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  refused: [
    { ...begun, refusal: 'struckOff' },
    ...fileRefusals.slice(1).map((refusal): AmeliAccountContext => ({ ...begun, refusal })),
  ],
  overview: [ordinary, longestBelow, empty],
  toComplete: [longestBelow],
  delays: [ordinary, empty],
  contact: [ordinary],
  procedures: [ordinary],
  procedure: [
    { ...ordinary, procedure: 'address' },
    // The longest words.
    { ...ordinary, procedure: 'orderEuropeanCard' },
  ],
  ownInformation: [ordinary, atStrong, longest, longestBelow, empty],
  stepUp: [{ ...ordinary, wanted: 'payments' }],
  partNotNow: [
    { ...atStrong, wanted: 'payments', notNow: 'offline' },
    { ...atStrong, wanted: 'prevention', notNow: 'caisseUnavailable' },
  ],
  payments: [paid],
  recentPayments: [paid, { ...paid, filter: { by: 'person', person: 'Léo' } }, paidMost, paidNothing],
  filter: [paid, { ...paidMost, filter: { by: 'allowance' } }],
  payment: [paid, paidMost],
  leaves: [paid, paidMost, paidNothing],
  accidents: [paid, paidMost, paidNothing],
  deductions: [paid, paidMost, paidNothing],
  prevention: [
    { ...atStrong, prevention: somePrevention },
    { ...longest, prevention: longestPrevention },
    { ...empty, prevention: [] },
  ],
};
