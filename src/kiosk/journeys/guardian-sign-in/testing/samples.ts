import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { initialContext, type GuardianSignInContext } from '#machines/guardian-sign-in/context.ts';
import type { GuardianSignInScreen } from '#machines/guardian-sign-in/screens.ts';
import { goodPassword, someGuardianNumber } from '#machines/guardian-sign-in/testing/walk.ts';
import { START } from '#machines/testing/clock.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

const begun: GuardianSignInContext = initialContext({ ...someJourneyInput, caisse: someCaf });
const numbered: GuardianSignInContext = { ...begun, number: someGuardianNumber };
const sent: GuardianSignInContext = { ...numbered, secret: goodPassword };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const guardianSignInSamples: Readonly<
  Record<GuardianSignInScreen, readonly [GuardianSignInContext, ...GuardianSignInContext[]]>
> = {
  notice: [begun],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  number: [begun, numbered],
  secret: [numbered, { ...numbered, secretMissing: true }],
  doesNotMatch: [numbered],
  tryAgain: [
    { ...sent, notNow: 'busy' },
    { ...sent, notNow: 'offline' },
    { ...sent, notNow: 'caisseUnavailable' },
  ],
  refused: [
    { ...numbered, refusal: { kind: 'tooManyTries', until: START + HOUR_MS } },
    { ...numbered, refusal: { kind: 'proofNeeded' } },
  ],
};
