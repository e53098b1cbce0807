import { createAccountMachine } from '#machines/create-account/machine.ts';
import { answersByScreen } from '#machines/create-account/testing/create-account-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someCard } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops, identityActs, pressing, type Act, type Step } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';
import { insertCard } from '#kiosk/testing/insert-card.ts';
import { askForCode } from './acts.ts';

/**
 * The first three wait for a message, so that nobody's idle time ends there soon; then come those of ameli alone, those that
 * take a fault of the reader, the caisse, the clock or many tries, and those behind the code that was received: e2e/flows has
 * them.
 */
export const notWalkedTo = [
  'covered',
  'code',
  'nothingReceived',
  'onPhone',
  'checklist',
  'iban',
  'rib',
  'cardNumber',
  'cardProblem',
  'cardBlocked',
  'paused',
  'tryAgain',
  'timeOver',
  'notSavedYet',
  'mailTaken',
  'accountExists',
  'notAllowed',
  'proof',
  'letter',
  'letterAsked',
  'later',
  'postponed',
  'waitingContact',
  'password',
  'confirmPassword',
  'stopping',
  'created',
] as const;

/** Of somebody who has no account of their own yet. */
const young = '2024-01-01';

/** What a step of the chart says, beside its type. */
type Said = Step & {
  readonly situation?: string;
  readonly hasNumber?: boolean;
  readonly livesInFrance?: boolean;
  readonly civility?: string;
  readonly birthPlace?: string;
  readonly birthDate?: string;
  readonly kind?: string;
};

const choosing =
  (choiceOf: (step: Said) => string | undefined): Act =>
  ({ driver }, step) =>
    driver.choose(choiceOf(step));

const yesOrNo = (answer: boolean | undefined): string => (answer === true ? 'yes' : 'no');

/** The same code for everybody: wrong for all but one in a million. */
const typingCode = answering(() => '471147');

const confirming: Act = async ({ driver }) => {
  const isCard = (await driver.screen()) === 'createAccount.cardChecked';
  await (isCard ? driver.press('Continuer') : askForCode(driver));
};

const { iban: _ofAmeli, rib: _ofAmeliToo, cardNumber: _alsoOfAmeli, ...atTheCaf } = answersByScreen;

export const createAccountStops = (): readonly Stop[] =>
  chartStops({
    journey: 'createAccount',
    notWalkedTo,
    walk: {
      machine: createAccountMachine,
      input: someJourneyInput,
      events: [
        ...Object.values(atTheCaf).filter((event) => event !== undefined),
        { type: 'SITUATION_CHOSEN', situation: 'recipient' },
        { type: 'SITUATION_CHOSEN', situation: 'notRecipient' },
        { type: 'LETTER_CODE' },
        { type: 'CHOOSE_METHOD', method: 'card' },
        { type: 'HAS_NUMBER', hasNumber: false },
        { type: 'BIRTH_DATE_GIVEN', birthDate: young },
        { type: 'CONTACT_KIND_CHOSEN', kind: 'mobile' },
        { type: 'NO_CONTACT' },
        { type: 'CODE_GIVEN', code: '471147' },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        cardReader: [],
        verifyCardHolder: [{ kind: 'ok' }],
        startCreation: [{ kind: 'started', creationId: 'creation-1', againAt: START }],
        sendCode: [],
        checkCode: [],
        postpone: [],
        resumeByLetter: [{ kind: 'codeRefused', reason: 'doesNotMatch' }],
        createAccount: [],
      },
      childSnapshots: {
        cardReader: [
          { value: 'reading', context: {} },
          { value: 'card', context: { card: someCard } },
        ],
      },
      distinguish: ({ known, answers, card, holder, byLetter, code }) => [
        Object.keys(known as object).length,
        (known as { readonly birthDate?: string }).birthDate === young,
        Object.keys(answers as object).length,
        card !== undefined,
        holder !== undefined,
        byLetter,
        code !== undefined,
      ],
    },
    acts: {
      ...identityActs,
      BIRTH_DATE_GIVEN: (visitor, step: Said) =>
        answering(({ person }) => (step.birthDate === young ? '01012024' : person.birthDate))(visitor, step),
      SITUATION_CHOSEN: choosing(({ situation }) => situation),
      LETTER_CODE: pressing('J’ai reçu un code par courrier'),
      CHOOSE_METHOD: choosing(({ method }) => method),
      HAS_NUMBER: choosing(({ hasNumber }) => yesOrNo(hasNumber)),
      CIVILITY_GIVEN: choosing(({ civility }) => civility),
      FIRST_NAMES_GIVEN: answering(({ firstNames }) => firstNames),
      USED_NAME_GIVEN: pressing('Je n’en ai pas'),
      BIRTH_PLACE_GIVEN: choosing(({ birthPlace }) => birthPlace),
      RESIDENCE_GIVEN: choosing(({ livesInFrance }) => yesOrNo(livesInFrance)),
      CONTACT_KIND_CHOSEN: choosing(({ kind }) => kind),
      CONTACT_GIVEN: answering(({ mail }) => mail),
      NO_CONTACT: choosing(() => 'none'),
      CONFIRM: confirming,
      CODE_GIVEN: typingCode,
      'xstate.snapshot.cardReader': async ({ driver, person }) => {
        if ((await driver.screen()) === 'createAccount.insertCard') await insertCard(driver, person);
      },
    },
  });
