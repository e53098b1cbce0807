import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { DAY_MS, HOUR_MS, SECOND_MS } from '#domain/time/instant.ts';
import { initialContext, type ForgottenPasswordContext } from '#machines/forgotten-password/context.ts';
import type { ForgottenPasswordScreen } from '#machines/forgotten-password/screens.ts';
import { someContacts } from '#machines/forgotten-password/testing/forgotten-password-run.ts';
import { START } from '#machines/testing/clock.ts';
import { someNir } from '#machines/testing/samples.ts';

const begun: ForgottenPasswordContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: { nir: someNir },
  now: () => START,
});
const ameli: ForgottenPasswordContext = initialContext({ ...begun, caisse: someCpam });
const [mobile, mail, letter] = someContacts;

const named: ForgottenPasswordContext = { ...begun, known: { nir: someNir, birthName: 'MARTIN-DELACROIX' } };
const started: ForgottenPasswordContext = {
  ...named,
  resetId: 'reset-1',
  contacts: someContacts,
  contact: mobile,
  asked: 'start',
};
const sent: ForgottenPasswordContext = { ...started, asked: 'send', againAt: START };
const justSent: ForgottenPasswordContext = { ...sent, againAt: START + 30 * SECOND_MS };
const byLetter: ForgottenPasswordContext = { ...named, byLetter: true, asked: 'letterCode' };
const proven: ForgottenPasswordContext = { ...sent, token: 'token-1' };
const typed: ForgottenPasswordContext = { ...proven, password: 'Riquet2026' };

type Samples = readonly [ForgottenPasswordContext, ...ForgottenPasswordContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const forgottenPasswordSamples: Readonly<Record<ForgottenPasswordScreen, Samples>> = {
  notice: [begun, ameli],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  nir: [begun],
  birthName: [begun],
  birthDate: [ameli],
  letterCode: [byLetter],
  contact: [started, { ...started, contact: mail }, { ...started, contact: letter }],
  contacts: [started],
  noContact: [{ ...started, contacts: [], contact: undefined }],
  code: [sent, { ...sent, contact: mail }],
  nothingReceived: [sent, { ...justSent, contact: mail }],
  covered: [sent],
  codeRefused: [
    { ...sent, codeRefusal: 'doesNotMatch' },
    { ...byLetter, codeRefusal: 'doesNotMatch' },
    { ...sent, codeRefusal: 'codeExpired' },
    { ...sent, codeRefusal: 'codeUsed' },
    { ...byLetter, codeRefusal: 'codeReplaced' },
    { ...justSent, codeRefusal: 'codeDestroyed' },
  ],
  paused: [
    { ...sent, pausedUntil: START + HOUR_MS },
    { ...sent, contact: letter, pausedUntil: START + 6 * DAY_MS },
    { ...named, pausedUntil: START + HOUR_MS },
  ],
  tryAgain: [
    { ...sent, notNow: 'offline' },
    { ...sent, notNow: 'caisseUnavailable' },
  ],
  timeOver: [named, byLetter, { ...named, mayBeSaved: true }],
  letterAsked: [{ ...sent, contact: letter }],
  linkAsked: [{ ...ameli, asked: 'link' }],
  password: [proven, { ...proven, passwordProblem: 'refusedByCaisse' }],
  confirmPassword: [typed, { ...typed, passwordProblem: 'mismatch' }],
  stopping: [proven],
  notSavedYet: [{ ...typed, notNow: 'offline' }],
  passwordChanged: [
    { ...named, noticeSentTo: 'email' },
    { ...named, noticeSentTo: 'none' },
  ],
};
