import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { initialContext, type SignInContext } from '#machines/sign-in/context.ts';
import type { SignInScreen } from '#machines/sign-in/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someNir } from '#machines/testing/samples.ts';

const begun: SignInContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now: () => START,
});

const numbered: SignInContext = { ...begun, known: { nir: someNir } };
const opened: SignInContext = { ...numbered, opened: { token: 'token' } };
const changed: SignInContext = { ...numbered, account: someOpenAccount(begun) };
const atAmeli = { caisse: someCpam } as const;

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const signInSamples: Readonly<Record<SignInScreen, readonly [SignInContext, ...SignInContext[]]>> = {
  notice: [begun, { ...begun, ...atAmeli }],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  firstTime: [begun, { ...begun, ...atAmeli }],
  guardian: [begun],
  nir: [begun, numbered],
  secret: [numbered, { ...numbered, ...atAmeli }, { ...numbered, secretMissing: true }],
  birthDate: [{ ...numbered, ...atAmeli, code: '0472' }],
  forgotten: [numbered],
  doesNotMatch: [numbered],
  tryAgain: [
    { ...numbered, secret: 'Riquet2026', notNow: 'busy' },
    { ...numbered, secret: 'Riquet2026', notNow: 'offline' },
    { ...numbered, secret: 'Riquet2026', notNow: 'caisseUnavailable' },
  ],
  refused: [
    { ...numbered, refusal: { kind: 'tooManyTries', until: START + HOUR_MS } },
    { ...numbered, refusal: { kind: 'proofNeeded' } },
  ],
  mustChoose: [opened],
  password: [opened, { ...opened, passwordProblem: 'refusedByCaisse' }],
  confirmPassword: [
    { ...opened, password: 'Riquet2026' },
    { ...opened, password: 'Riquet2026', passwordProblem: 'mismatch' },
  ],
  notSavedYet: [
    { ...opened, password: 'Riquet2026', notNow: 'offline' },
    { ...opened, password: 'Riquet2026', notNow: 'busy' },
  ],
  tokenExpired: [numbered, { ...numbered, mayBeSaved: true }],
  passwordChanged: [
    { ...changed, noticeSentTo: 'email' },
    { ...changed, noticeSentTo: 'none' },
  ],
};
