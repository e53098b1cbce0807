import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { forgottenPasswordMachine } from '#machines/forgotten-password/machine.ts';
import { goodPassword, someContacts } from '#machines/forgotten-password/testing/forgotten-password-run.ts';
import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { answering, chartStops, identityActs, pressing, type Act } from '#kiosk/testing/chart-stops.ts';
import type { Stop } from '#kiosk/testing/journey-proof.ts';

/** It comes by itself after a minute; the others take a person without a contact, many tries, or a clock that moved. */
export const notWalkedTo = ['covered', 'noContact', 'paused', 'timeOver'] as const;

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

/** That of a letter is the same for everybody: wrong for all but one in a million. */
const typingCode: Act = async (visitor, step) => {
  const isLetter = (await visitor.driver.screen()) === 'forgottenPassword.letterCode';
  const code = isLetter ? '471147' : await visitor.codeBySms();
  await answering(() => code)(visitor, step);
};

/** Another one than theirs, under the same rules. */
const newPassword = answering(({ password }) => `${password}Z`);

const acts: Readonly<Record<string, Act>> = {
  ...identityActs,
  BACK: pressing('Retour'),
  LETTER_CODE: pressing('J’ai reçu un code par courrier'),
  SEND: pressing('Envoyer'),
  OTHER_CONTACTS: pressing('Autre(s) coordonnée(s) de contact'),
  CONTACT_CHOSEN: ({ driver }) => driver.choose('letter'),
  NOTHING_RECEIVED: pressing(/^Vous n’avez rien reçu/),
  CODE_GIVEN: typingCode,
  PASSWORD_GIVEN: newPassword,
  PASSWORD_REPEATED: newPassword,
};

const input = { ...someJourneyInput, known: { nir: someNir } };
const delayed = { kind: 'notNow', reason: 'offline' } as const;

/** At a Caf the code comes to a telephone, and the rest happens here. */
const caf: Walk = {
  machine: forgottenPasswordMachine,
  input,
  events: [
    ...['BEGIN', 'BACK', 'LETTER_CODE', 'SEND', 'OTHER_CONTACTS', 'NOTHING_RECEIVED'].map((type) => ({ type })),
    { type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' },
    { type: 'CONTACT_CHOSEN', id: 'letter' },
    { type: 'CODE_GIVEN', code: '471147' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, delayed],
    startReset: [{ kind: 'contacts', resetId: 'reset-1', contacts: someContacts }, delayed],
    proveByLetter: [{ kind: 'codeRefused', reason: 'doesNotMatch' }],
    sendCode: [{ kind: 'accepted', againAt: START }],
    checkCode: [{ kind: 'proven', token: 'token-1' }],
    savePassword: [{ kind: 'active', noticeSentTo: 'email' }, delayed],
    askLink: [],
  },
  distinguish: ({ known, byLetter, contact, code, password }) => [
    Object.keys(known as object).length,
    byLetter,
    (contact as { readonly kind: string } | undefined)?.kind,
    code !== undefined,
    password !== undefined,
  ],
};

/** Ameli asks for the date, and sends a mail. */
const ameli: Walk = {
  ...caf,
  input: { ...input, caisse: someCpam },
  events: [{ type: 'BEGIN' }, { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate }],
  answers: { ...caf.answers, askLink: [{ kind: 'accepted' }] },
};

/** Somebody without an account is shown contacts that are made up. */
const way = { journey: 'forgottenPassword', enter, acts, notWalkedTo, needs: () => ({ account: true }) } as const;

export function forgottenPasswordStops(): readonly Stop[] {
  const stops = chartStops({ ...way, walk: caf });
  const isNew = ({ screen }: Stop): boolean => !stops.some((stop) => stop.screen === screen);
  const ofAmeli = chartStops({ ...way, walk: ameli }).filter(isNew);
  return [...stops, ...ofAmeli.map((stop) => ({ ...stop, caisse: someCpam }))];
}
