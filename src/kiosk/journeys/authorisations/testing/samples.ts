import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { initialContext, type AuthorisationsContext } from '#machines/authorisations/context.ts';
import type { AuthorisationsScreen } from '#machines/authorisations/screens.ts';
import {
  afterCodeInput,
  asSpouse,
  authorisationsInput,
  currentPassword,
  withAuthorisation,
  withoutAuthorisation,
} from '#machines/authorisations/testing/authorisations-run.ts';
import { START } from '#machines/testing/clock.ts';

const begun: AuthorisationsContext = initialContext({ ...authorisationsInput, caisse: someCaf });
const responsible: AuthorisationsContext = { ...begun, authorisations: withoutAuthorisation };
const authorised: AuthorisationsContext = { ...begun, authorisations: withAuthorisation };
const giving: AuthorisationsContext = { ...responsible, change: 'give' };
const sent: AuthorisationsContext = { ...giving, choice: 'yes', currentPassword, act: 'act-1' };
const taking: AuthorisationsContext = { ...authorised, change: 'withdraw', act: 'act-1' };

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const authorisationsSamples: Readonly<
  Record<AuthorisationsScreen, readonly [AuthorisationsContext, ...AuthorisationsContext[]]>
> = {
  overview: [
    responsible,
    authorised,
    { ...begun, authorisations: asSpouse },
    { ...begun, authorisations: { ...asSpouse, receivedFrom: [] } },
    { ...begun, authorisations: { ...withoutAuthorisation, spouse: null } },
    { ...begun, authorisations: { ...withoutAuthorisation, receivedFrom: [{ name: 'Mathieu L.' }] } },
    { ...begun, authorisations: { ...withAuthorisation, receivedFrom: [{ name: 'Mathieu L.' }] } },
  ],
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
    { ...begun, notNow: 'busy' },
  ],
  question: [giving, { ...giving, choice: 'yes' }, { ...giving, choiceIsMissing: true }],
  openedByCode: [{ ...responsible, identity: afterCodeInput.identity }],
  currentPassword: [
    { ...giving, choice: 'yes' },
    { ...giving, choice: 'yes', currentProblem: 'doesNotMatch', wrongTries: 1 },
    { ...giving, choice: 'yes', currentProblem: 'missing' },
  ],
  withdrawing: [taking],
  notSavedYet: [
    { ...sent, notNow: 'offline', silences: 'one' },
    { ...taking, notNow: 'caisseUnavailable', silences: 'one' },
    { ...sent, notNow: 'busy' },
  ],
  outcomeUnknown: [
    { ...sent, notNow: 'offline', silences: 'several' },
    { ...taking, notNow: 'offline', silences: 'several' },
    { ...sent, notNow: 'offline', silences: 'one', accountIsOver: true },
  ],
  given: [{ ...authorised, change: 'give' }],
  withdrawn: [{ ...responsible, change: 'withdraw' }],
  refused: [
    { ...responsible, refusal: { kind: 'tooManyTries', until: START + HOUR_MS } },
    { ...responsible, refusal: { kind: 'notAllowed' } },
    { ...responsible, refusal: { kind: 'notOffered' } },
  ],
};
