import { forgottenPasswordMachine } from '#machines/forgotten-password/machine.ts';
import { someContacts } from '#machines/forgotten-password/testing/forgotten-password-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops, identityActs, pressing, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/**
 * The first four wait for a message, so that nobody's idle time ends there soon; `birthDate` is of ameli alone; then come
 * those that take a fault of the caisse, of the clock or of many tries; the last ones take the code that was received.
 */
export const notWalkedTo = [
  'covered',
  'code',
  'nothingReceived',
  'linkAsked',
  'birthDate',
  'noContact',
  'paused',
  'tryAgain',
  'timeOver',
  'notSavedYet',
  'password',
  'confirmPassword',
  'stopping',
  'passwordChanged',
] as const;

/** It has no tile: « Me connecter », number, « Mot de passe oublié ? ». */
export const enter: readonly [Act, ...Act[]] = [
  async ({ driver }) => {
    await driver.chooseService('signIn');
    await driver.press('Commencer');
  },
  answering(({ person }) => person.nir),
  async ({ driver }) => {
    await driver.expectScreen('signIn.secret');
    await driver.press(/^Mot de passe oublié/);
  },
];

/** The same code for everybody: wrong for all but one in a million. */
const typingCode = answering(() => '471147');

export const forgottenPasswordStops = (): readonly Stop[] =>
  chartStops({
    journey: 'forgottenPassword',
    enter,
    notWalkedTo,
    // Somebody without an account is shown contacts that are made up.
    needs: () => ({ account: true }),
    walk: {
      machine: forgottenPasswordMachine,
      input: { ...someJourneyInput, known: { nir: someNir } },
      events: [
        ...['BEGIN', 'BACK', 'LETTER_CODE', 'SEND', 'OTHER_CONTACTS'].map((type) => ({ type })),
        { type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' },
        { type: 'CONTACT_CHOSEN', id: 'letter' },
        { type: 'CODE_GIVEN', code: '471147' },
      ],
      answers: {
        checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
        startReset: [{ kind: 'contacts', resetId: 'reset-1', contacts: someContacts }],
        proveByLetter: [{ kind: 'codeRefused', reason: 'doesNotMatch' }],
        sendCode: [{ kind: 'accepted', againAt: START }],
        checkCode: [{ kind: 'codeRefused', reason: 'doesNotMatch' }],
        savePassword: [],
        askLink: [],
      },
      distinguish: ({ known, byLetter, contact, code }) => [
        Object.keys(known as object).length,
        byLetter,
        (contact as { readonly kind: string } | undefined)?.kind,
        code !== undefined,
      ],
    },
    acts: {
      ...identityActs,
      BACK: pressing('Retour'),
      LETTER_CODE: pressing('J’ai reçu un code par courrier'),
      SEND: pressing('Envoyer'),
      OTHER_CONTACTS: pressing('Autre(s) coordonnée(s) de contact'),
      CONTACT_CHOSEN: ({ driver }) => driver.choose('letter'),
      CODE_GIVEN: typingCode,
    },
  });
