import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { initialContext, type CodeUseContext } from '#machines/code-use/context.ts';
import type { CodeUseScreen } from '#machines/code-use/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';

const begun: CodeUseContext = initialContext({
  caisse: someCaf,
  identity: anonymous,
  policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
  known: {},
  now: () => START,
});

const answered: CodeUseContext = { ...begun, known: { nir: someNir, birthDate: someBirthDate } };
const opened: CodeUseContext = { ...answered, code: '0472', opened: { token: 'token', rulesKind: 'caf' } };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const codeUseSamples: Readonly<Record<CodeUseScreen, readonly [CodeUseContext, ...CodeUseContext[]]>> = {
  notice: [begun, answered],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  nir: [begun, answered],
  birthDate: [begun, answered],
  code: [answered, { ...answered, code: '0472' }, initialContext({ ...begun, known: answered.known })],
  doesNotMatch: [answered],
  tryAgain: [
    { ...answered, code: '0472', notNow: 'offline' },
    { ...answered, code: '0472', notNow: 'caisseUnavailable' },
  ],
  refused: [
    { ...answered, refusal: { kind: 'codeExpired' } },
    { ...answered, refusal: { kind: 'codeUsed' } },
    { ...answered, refusal: { kind: 'codeReplaced' } },
    { ...answered, refusal: { kind: 'codeDestroyed' } },
    { ...answered, refusal: { kind: 'tooManyTries', until: START + HOUR_MS } },
  ],
  password: [
    opened,
    { ...opened, caisse: someCpam, opened: { token: 'token', rulesKind: 'cpam' } },
    { ...opened, passwordProblem: 'refusedByCaisse' },
    { ...opened, caisse: someCpam, opened: { token: 'token', rulesKind: 'cpam' }, passwordProblem: 'breaksRules' },
  ],
  confirmPassword: [
    { ...opened, password: 'Riquet2026' },
    { ...opened, password: 'Riquet2026', passwordProblem: 'mismatch' },
  ],
  notSavedYet: [
    { ...opened, password: 'Riquet2026', notNow: 'offline' },
    { ...opened, password: 'Riquet2026', notNow: 'caisseUnavailable' },
  ],
  tokenExpired: [
    { ...answered, code: '0472', renewed: false },
    { ...answered, code: '0472', mayBeSaved: true },
  ],
  accountActive: [
    { ...answered, noticeSentTo: 'email' },
    { ...answered, noticeSentTo: 'sms' },
    { ...answered, caisse: someCpam, noticeSentTo: 'none' },
    { ...answered, noticeSentTo: 'email', account: someOpenAccount(begun) },
  ],
};
