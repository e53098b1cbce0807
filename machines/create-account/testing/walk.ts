import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import type { KnownData } from '#machines/common/journey.ts';
import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someBirthDate, someCard, someNir, someUnverifiedCard } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { createAccountMachine } from '../machine.ts';
import { answersByScreen, goodPassword, someContactsOnFile } from './create-account-run.ts';

const notNow = { kind: 'notNow', reason: 'offline' } as const;
const tooManyTries = { kind: 'tooManyTries', until: START } as const;
const proven = { kind: 'proven', token: 'token-1' } as const;
const codeRefused = { kind: 'codeRefused', reason: 'doesNotMatch' } as const;

/** Of somebody who has no account of their own yet. */
const young = '2026-01-01';

interface Standing {
  readonly changing: boolean;
  readonly byLetter: boolean;
}

/** « Créer mon compte », at a Caf, by somebody of whom the session knows this already: each question less is a smaller walk. */
function createAccountWalk(known: KnownData): Walk {
  return {
    machine: createAccountMachine,
    input: { ...someJourneyInput, known },
    events: [
      ...[
        'BACK',
        'LEAVE',
        'RETRY',
        'ON_PHONE',
        'NO_CONTACT',
        'LETTER_CODE',
        'NO_CARD',
        'TYPED',
        'NOTHING_RECEIVED',
        'RESEND',
        'USE_CODE',
        'UNCOVER',
        'LATER',
        'SIGN_IN',
        'FORGOTTEN',
        'NEW_CODE',
        'FINISH',
      ].map((type) => ({ type })),
      ...new Set(Object.values(answersByScreen).filter((event) => event !== undefined)),
      { type: 'SITUATION_CHOSEN', situation: 'recipient' },
      { type: 'SITUATION_CHOSEN', situation: 'notRecipient' },
      { type: 'CHOOSE_METHOD', method: 'card' },
      { type: 'HAS_NUMBER', hasNumber: false },
      { type: 'BIRTH_DATE_GIVEN', birthDate: young },
      { type: 'RESIDENCE_GIVEN', livesInFrance: false },
      { type: 'CONTACT_KIND_CHOSEN', kind: 'mobile' },
      { type: 'CHANGE', field: 'nir' },
      { type: 'CHANGE', field: 'birthName' },
      { type: 'CHANGE', field: 'contact' },
      { type: 'CODE_GIVEN', code: '012345' },
      { type: 'CONTACT_CHOSEN', id: 'mobile' },
      { type: 'CONTACT_CHOSEN', id: 'letter' },
      { type: 'PASSWORD_GIVEN', password: 'weak' },
      { type: 'PASSWORD_GIVEN', password: goodPassword },
      { type: 'PASSWORD_REPEATED', password: 'other' },
      { type: 'PASSWORD_REPEATED', password: goodPassword },
    ],
    answers: {
      checkReadiness: [{ kind: 'ready' }, notNow],
      cardReader: [],
      verifyCardHolder: [{ kind: 'ok' }, { kind: 'wrongDate', left: 1 }, { kind: 'blocked', until: 1 }],
      startCreation: [{ kind: 'started', creationId: 'creation-1', againAt: START }, tooManyTries, notNow],
      sendCode: [{ kind: 'accepted', againAt: START }, { kind: 'over' }, tooManyTries, notNow],
      checkCode: [
        proven,
        { kind: 'proofNeeded', contacts: someContactsOnFile },
        codeRefused,
        { kind: 'mailTaken' },
        { kind: 'accountExists' },
        { kind: 'notAllowed' },
        { kind: 'over' },
        tooManyTries,
        notNow,
      ],
      postpone: [{ kind: 'waiting', until: START }, { kind: 'over' }, notNow],
      resumeByLetter: [
        { ...proven, contact: { kind: 'mail', masked: 'c•••@example.org' } },
        codeRefused,
        { kind: 'accountExists' },
        { kind: 'notAllowed' },
        tooManyTries,
        notNow,
      ],
      createAccount: [
        { kind: 'active', noticeSentTo: 'email', account: someOpenAccount({ caisse: 'caf-31', now: () => START }) },
        { kind: 'passwordRefused' },
        { kind: 'mailTaken' },
        { kind: 'accountExists' },
        { kind: 'notAllowed' },
        { kind: 'over' },
        notNow,
      ],
    },
    childSnapshots: {
      cardReader: [
        { value: 'missing', context: {} },
        { value: 'empty', context: {} },
        { value: 'reading', context: {} },
        { value: 'card', context: { card: someCard } },
        { value: 'card', context: { card: someUnverifiedCard } },
        { value: 'refused', context: { refusal: 'cardNotVitale' } },
      ],
    },
    distinguish: ({ known, answers, holder, card, asked, creationId, sentTo, token, password, ...standing }) => [
      Object.keys(known as object).length,
      (known as { readonly birthDate?: string }).birthDate === young,
      Object.keys(answers as object).length,
      holder !== undefined,
      card !== undefined,
      asked,
      creationId !== undefined,
      (sentTo as { readonly kind: string } | undefined)?.kind,
      token !== undefined,
      password !== undefined,
      (standing as unknown as Standing).changing,
      (standing as unknown as Standing).byLetter,
    ],
  };
}

/** At a Caf, for who has said already who they are (A30). */
export const walk = createAccountWalk({
  nir: someNir,
  birthName: 'MARTIN',
  birthDate: someBirthDate,
  postalCode: '31000',
});

const ofCafAlone = ['SITUATION_CHOSEN', 'HAS_NUMBER', 'LETTER_CODE'];

/** The same at ameli; a letter is the same at both. */
export const ameliWalk: Walk = {
  ...walk,
  input: { ...(walk.input as object), caisse: someCpam },
  events: walk.events.filter(({ type }) => !ofCafAlone.includes(type)),
};

/** « Je possède un numéro »: asked of who has said nothing yet. */
export const numberWalk: Walk = {
  ...createAccountWalk({}),
  events: [
    { type: 'SITUATION_CHOSEN', situation: 'attached' },
    ...['BEGIN', 'BACK', 'LEAVE'].map((type) => ({ type })),
    { type: 'CHOOSE_METHOD', method: 'declared' },
    { type: 'HAS_NUMBER', hasNumber: false },
    { type: 'HAS_NUMBER', hasNumber: true },
  ],
};
