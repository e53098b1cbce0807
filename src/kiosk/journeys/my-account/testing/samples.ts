import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { fileRefusals } from '#domain/documents/refusal.ts';
import { paymentsOf } from '#domain/file/payments.ts';
import { emptyFile, fileWithDebts, longestFile, someOwnData } from '#domain/file/testing/some-files.ts';
import { initialContext, type MyAccountContext } from '#machines/my-account/context.ts';
import type { Files } from '#machines/my-account/ports.ts';
import type { MyAccountScreen } from '#machines/my-account/screens.ts';
import {
  inFileOfFabrice,
  myAccountInput,
  ownFiles,
  somePayments,
  spouseAlone,
  twoFiles,
  wholeFile,
} from '#machines/my-account/testing/my-account-run.ts';

/** What a person with an account may start; a guardian’s own list is not offered to them. */
export const servicesOfPerson = [
  'documents',
  'messages',
  'information',
  'simulation',
  'manageAccount',
  'authorisations',
] as const;

const begun: MyAccountContext = initialContext({ ...myAccountInput, caisse: someCaf });

/** As long as a caisse may make it. */
const longName = 'Marie-Antoinette-Bernadette-Joséphine V.';
const longFiles: Files = {
  actsFor: null,
  actsIn: null,
  others: [{ ref: 'long', name: longName }],
  isResponsible: true,
  spouse: { name: longName, isAuthorised: true },
};

const withFile = (file: MyAccountContext['file']): MyAccountContext => ({ ...begun, file });
const alone = withFile(wholeFile);
const couple = withFile({
  ...wholeFile,
  files: { ...twoFiles, spouse: { name: 'Fabrice C.', isAuthorised: false } },
});
const longest = withFile({ ...wholeFile, overview: longestFile, files: longFiles });
const longestOfOther = withFile({
  ...wholeFile,
  overview: longestFile,
  files: { ...longFiles, actsFor: longName, actsIn: 'long' },
});
const empty = withFile({ ...wholeFile, overview: emptyFile, contacts: [] });
const indebted = withFile({ ...wholeFile, overview: fileWithDebts });
const actingForFabrice = withFile({ ...wholeFile, files: inFileOfFabrice });
const spouse = withFile(spouseAlone);
const authorisedSpouse = withFile({ ...spouseAlone, files: { ...twoFiles, isResponsible: false } });
const child = withFile({
  ...spouseAlone,
  data: { ...someOwnData, couple: { situation: 'single', since: null } },
  contacts: [],
});

const payments = { payments: somePayments, paidOn: somePayments[3]?.paidOn };
const longPayments = { payments: paymentsOf(longestFile.lastPayment), paidOn: longestFile.lastPayment[0]?.paidOn };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const myAccountSamples: Readonly<Record<MyAccountScreen, readonly [MyAccountContext, ...MyAccountContext[]]>> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  refused: [
    { ...begun, refusal: 'struckOff' },
    ...fileRefusals.slice(1).map((refusal): MyAccountContext => ({ ...begun, refusal })),
  ],
  nobodyChosen: [begun],
  overview: [
    alone,
    couple,
    longest,
    longestOfOther,
    empty,
    indebted,
    actingForFabrice,
    spouse,
    authorisedSpouse,
    child,
    withFile({ ...wholeFile, files: { ...ownFiles, spouse: { name: 'Mathieu L.', isAuthorised: true } } }),
  ],
  alerts: [alone, longest, withFile({ ...wholeFile, overview: { ...emptyFile, unreadMessages: 1 } }), empty],
  money: [alone, indebted, empty],
  lastPayment: [alone, indebted, longest],
  payments: [
    { ...alone, ...payments },
    { ...alone, payments: [], paidOn: undefined },
    { ...longest, ...longPayments },
  ],
  payment: [
    { ...alone, ...payments },
    { ...longest, ...longPayments },
  ],
  paymentsNotNow: [
    { ...alone, notNow: 'offline' },
    { ...alone, notNow: 'caisseUnavailable' },
  ],
  rights: [alone, longest, empty],
  debts: [indebted, longest, alone],
  resources: [alone, longest, empty],
  profile: [alone, longest, empty, spouse, child],
  agenda: [alone, longest],
  calendar: [alone],
  contact: [alone],
  pajemploi: [alone],
  files: [couple, actingForFabrice, longestOfOther, authorisedSpouse],
  fileNotConfirmed: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  fileOver: [begun],
  following: [alone],
  changes: [alone],
  requests: [alone],
  guide: [alone],
};
