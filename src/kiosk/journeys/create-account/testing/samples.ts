import { someCaf, someCpam, somePlace } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { initialContext, type CreateAccountContext } from '#machines/create-account/context.ts';
import type { CreateAccountScreen } from '#machines/create-account/screens.ts';
import {
  someContactsOnFile,
  someIban,
  someMail,
  someMobile,
} from '#machines/create-account/testing/create-account-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someBirthDate, someCard, someNir } from '#machines/testing/samples.ts';

const begun: CreateAccountContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now: () => START,
});
const atAmeli = { caisse: someCpam } as const;
const ameli: CreateAccountContext = { ...begun, ...atAmeli };
const noReader: CreateAccountContext = {
  ...begun,
  policy: { identification: ['card'], printer: 'none', demonstration: false },
};
const withCard: CreateAccountContext = { ...begun, card: someCard };
const holder = { caisse: someCaf, nir: someNir, birthDate: someBirthDate, proof: someCard.proof! } as const;

const typed: CreateAccountContext = {
  ...begun,
  known: { nir: someNir, birthName: 'MARTIN-DELACROIX', birthDate: someBirthDate, postalCode: somePlace.postalCode },
  answers: {
    civility: 'madame',
    firstNames: 'CAMILLE MARIE',
    usedName: null,
    birthPlace: 'overseasFrance',
    livesInFrance: true,
    contact: someMobile,
  },
};
const typedAtAmeli: CreateAccountContext = {
  ...typed,
  ...atAmeli,
  answers: { ...typed.answers, iban: someIban, cardNumber: null, contact: someMail },
};
const young: CreateAccountContext = { ...typed, known: { ...typed.known, birthDate: '2015-03-01' } };
const presented: CreateAccountContext = { ...typed, holder };

const started: CreateAccountContext = { ...typed, creationId: 'creation-1', asked: 'start', againAt: START };
const justSent: CreateAccountContext = { ...started, againAt: START + 30 * SECOND_MS };
const [mobileOnFile, letterOnFile] = someContactsOnFile;
const proving: CreateAccountContext = { ...started, asked: 'check', contacts: someContactsOnFile };
const sentToFile: CreateAccountContext = { ...proving, asked: 'send', sentTo: mobileOnFile };
const sentByLetter: CreateAccountContext = { ...proving, asked: 'send', sentTo: letterOnFile };
const byLetter: CreateAccountContext = {
  ...begun,
  known: { nir: someNir, birthName: 'MARTIN-DELACROIX' },
  byLetter: true,
  asked: 'letterCode',
};
const proven: CreateAccountContext = { ...started, token: 'token-1' };
const provenAtAmeli: CreateAccountContext = { ...typedAtAmeli, token: 'token-1' };
const chosen: CreateAccountContext = { ...proven, password: 'Riquet2026' };
const created: CreateAccountContext = { ...typed, noticeSentTo: 'sms', account: someOpenAccount(begun) };

type Samples = readonly [CreateAccountContext, ...CreateAccountContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const createAccountSamples: Readonly<Record<CreateAccountScreen, Samples>> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...ameli, notNow: 'caisseUnavailable' },
  ],
  triage: [begun],
  recipient: [begun],
  notRecipient: [begun],
  notice: [begun, ameli],
  onPhone: [ameli],
  checklist: [ameli],
  noContact: [typed, ameli],
  method: [begun],
  insertCard: [begun, { ...noReader, hinted: true }],
  cardProblem: [
    { ...begun, cardProblem: 'cardUnreadable' },
    { ...noReader, cardProblem: 'readerMissing' },
  ],
  cardBirthDate: [withCard, { ...withCard, datesLeft: 2 }],
  cardBlocked: [
    { ...begun, pausedUntil: START + DAY_MS },
    { ...noReader, pausedUntil: START + DAY_MS },
  ],
  cardChecked: [{ ...presented, answers: {} }],
  hasNumber: [begun],
  noNumber: [begun],
  nir: [begun],
  civility: [begun, typed],
  birthName: [begun],
  firstNames: [begun, typed],
  usedName: [begun],
  birthDate: [begun],
  tooYoung: [young, { ...young, holder }],
  birthPlace: [begun, typed],
  livesInFrance: [begun],
  postalCode: [begun],
  iban: [ameli, typedAtAmeli],
  rib: [typedAtAmeli],
  cardNumber: [ameli],
  contactKind: [begun, typed],
  mobile: [begun, typed],
  mail: [begun, typedAtAmeli],
  check: [typed, typedAtAmeli, presented],
  code: [started, { ...started, answers: { ...typed.answers, contact: someMail } }, sentToFile],
  nothingReceived: [started, { ...justSent, sentTo: mobileOnFile }],
  covered: [started],
  codeRefused: [
    { ...started, codeRefusal: 'doesNotMatch' },
    { ...byLetter, codeRefusal: 'doesNotMatch' },
    { ...justSent, codeRefusal: 'codeExpired' },
    { ...started, codeRefusal: 'codeUsed' },
    { ...byLetter, codeRefusal: 'codeReplaced' },
    { ...started, codeRefusal: 'codeDestroyed' },
  ],
  mailTaken: [typedAtAmeli, typed, { ...byLetter, token: undefined }],
  accountExists: [typed],
  notAllowed: [typed],
  proof: [proving, { ...proving, contacts: [] }],
  letter: [sentByLetter],
  letterAsked: [sentByLetter],
  later: [proving],
  postponed: [{ ...proving, waitsUntil: START + 30 * MINUTE_MS }],
  letterCode: [byLetter],
  waitingContact: [
    { ...byLetter, waitingContact: { kind: 'mail', masked: 'c•••@example.org' } },
    { ...byLetter, waitingContact: { kind: 'mobile', masked: 'XX\u00A0XX\u00A0XX\u00A000\u00A001' } },
  ],
  paused: [
    { ...typed, pausedUntil: START + HOUR_MS },
    { ...sentToFile, pausedUntil: START + HOUR_MS },
    { ...sentByLetter, pausedUntil: START + 6 * DAY_MS },
    { ...proving, pausedUntil: START + HOUR_MS },
  ],
  tryAgain: [
    { ...started, notNow: 'offline' },
    { ...started, notNow: 'caisseUnavailable' },
  ],
  timeOver: [typed, byLetter, { ...typed, mayBeSaved: true }],
  password: [proven, provenAtAmeli, { ...proven, passwordProblem: 'refusedByCaisse' }],
  confirmPassword: [chosen, { ...chosen, passwordProblem: 'mismatch' }],
  stopping: [proven],
  notSavedYet: [
    { ...chosen, notNow: 'offline' },
    { ...chosen, notNow: 'busy' },
  ],
  created: [created, { ...created, account: undefined, noticeSentTo: 'none' }],
};
