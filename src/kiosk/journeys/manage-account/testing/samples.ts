import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { cafSaintGaudens } from '#kiosk-config/sites/caf-saint-gaudens.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { initialContext, type ManageAccountContext } from '#machines/manage-account/context.ts';
import type { HistoryEntry } from '#machines/manage-account/ports.ts';
import type { ManageAccountScreen } from '#machines/manage-account/screens.ts';
import { someShownContacts } from '#machines/manage-account/testing/manage-account-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someNir } from '#machines/testing/samples.ts';

const now = () => START;

const account = someOpenAccount({ caisse: someCaf, now });

const begun: ManageAccountContext = initialContext({
  caisse: someCaf,
  identity: account,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: { nir: someNir },
  now,
});

const proven: ManageAccountContext = { ...begun, currentPassword: 'Garonne31Verte' };
const typed: ManageAccountContext = { ...proven, password: 'Riquet2026' };
const sent: ManageAccountContext = { ...typed, act: 'act-1' };
const newContact = { kind: 'mobile', value: '0639980010' } as const;
const contactSent: ManageAccountContext = { ...begun, newContact, changeRight: 'now', againAt: START };
const atAmeli = { caisse: someCpam } as const;

const { name: toulouse } = toulouseRiquet;
const { name: saintGaudens } = cafSaintGaudens;

/** Each kind of line, then enough of them for several pages. */
const entries: readonly HistoryEntry[] = [
  { at: START - MINUTE_MS, kind: 'signedIn', place: toulouse },
  { at: START - 26 * HOUR_MS, kind: 'signInFailed', place: saintGaudens },
  { at: START - 75 * HOUR_MS, kind: 'passwordChanged', place: toulouse },
  { at: START - 76 * HOUR_MS, kind: 'signedIn', place: toulouse },
  { at: START - 500 * HOUR_MS, kind: 'accountOpened', place: null },
  { at: START - 501 * HOUR_MS, kind: 'codeIssued', place: saintGaudens },
  { at: START - 900 * HOUR_MS, kind: 'signedIn', place: saintGaudens },
];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const manageAccountSamples: Readonly<
  Record<ManageAccountScreen, readonly [ManageAccountContext, ...ManageAccountContext[]]>
> = {
  menu: [begun],
  openedByCode: [{ ...begun, identity: { ...account, openedBy: 'code' } }],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  currentPassword: [begun, { ...typed, currentProblem: 'doesNotMatch' }, { ...begun, currentProblem: 'missing' }],
  password: [proven, { ...proven, passwordProblem: 'refusedByCaisse' }, { ...proven, ...atAmeli }],
  confirmPassword: [typed, { ...typed, passwordProblem: 'mismatch' }],
  notSavedYet: [
    { ...sent, notNow: 'offline', silences: 'one' },
    { ...sent, notNow: 'busy' },
    { ...sent, notNow: 'caisseUnavailable', silences: 'one' },
  ],
  outcomeUnknown: [
    { ...sent, notNow: 'offline', silences: 'several' },
    { ...sent, notNow: 'offline', silences: 'one', accountIsOver: true },
  ],
  passwordChanged: [
    { ...begun, noticeSentTo: 'email' },
    { ...begun, noticeSentTo: 'sms' },
    { ...begun, noticeSentTo: 'none' },
  ],
  refused: [
    { ...begun, refusal: { kind: 'tooManyTries', until: START + HOUR_MS } },
    { ...begun, refusal: { kind: 'notAllowed' } },
    { ...begun, refusal: { kind: 'notOffered' } },
  ],
  history: [{ ...begun, entries }, { ...begun, entries: entries.slice(0, 1) }, begun],
  contacts: [
    { ...begun, contacts: someShownContacts },
    { ...begun, contacts: [], changeRight: 'now' },
    { ...begun, contacts: someShownContacts, changeRight: 'never' },
    { ...begun, identity: { ...account, openedBy: 'code' }, contacts: someShownContacts, changeRight: 'never' },
  ],
  contactsNotNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  contactPassword: [
    { ...begun, contacts: someShownContacts },
    { ...begun, contacts: someShownContacts, currentProblem: 'doesNotMatch' },
    { ...begun, contacts: someShownContacts, newContact },
    { ...begun, currentProblem: 'missing' },
  ],
  contactTryAgain: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'busy' },
  ],
  newMobile: [begun, { ...begun, newContact }],
  newMail: [{ ...begun, contactKind: 'mail' }],
  code: [contactSent, { ...contactSent, contactKind: 'mail' }],
  nothingReceived: [contactSent, { ...contactSent, contactKind: 'mail', againAt: START + MINUTE_MS }],
  covered: [contactSent],
  codeRefused: [
    { ...contactSent, codeRefusal: 'doesNotMatch' },
    { ...contactSent, codeRefusal: 'codeDestroyed' },
  ],
  contactNotSavedYet: [{ ...contactSent, notNow: 'offline', contactSilences: 'one' }],
  contactUnknown: [
    { ...contactSent, notNow: 'offline', contactSilences: 'several' },
    { ...contactSent, notNow: 'offline', contactSilences: 'one', accountIsOver: true },
  ],
  contactChanged: [
    { ...begun, contactKind: 'mobile', hadContacts: true },
    { ...begun, contactKind: 'mail' },
  ],
  mailTaken: [{ ...begun, contactKind: 'mail' }],
  contactRefused: [begun],
  contactNoTime: [begun],
  contactPaused: [
    { ...contactSent, pausedBy: 'send', pausedUntil: START + HOUR_MS },
    { ...contactSent, pausedBy: 'tries', pausedUntil: START + HOUR_MS },
  ],
  historyNotNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
    { ...begun, notNow: 'busy' },
  ],
};
