import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { guardianSignInMachine } from '../machine.ts';

export const someGuardianNumber = '31004217';
export const goodPassword = 'Tournesol47';
export const guardianAccount = someOpenAccount({ caisse: 'caf-31', now: () => START }, 'guardian');

/** « Me connecter comme tuteur », at a Caf. */
export const walk: Walk = {
  machine: guardianSignInMachine,
  input: someJourneyInput,
  events: [
    ...['BEGIN', 'BACK', 'LEAVE', 'RETRY', 'CHANGE'].map((type) => ({ type })),
    { type: 'NUMBER_GIVEN', number: someGuardianNumber },
    { type: 'SECRET_GIVEN', secret: '' },
    { type: 'SECRET_GIVEN', secret: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
    openAccount: [
      { kind: 'open', account: guardianAccount },
      { kind: 'doesNotMatch' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'proofNeeded' },
      { kind: 'notNow', reason: 'busy' },
    ],
  },
  distinguish: ({ number, secret, secretMissing, refusal }) => [
    number !== undefined,
    secret !== undefined,
    secretMissing,
    (refusal as { readonly kind: string } | undefined)?.kind,
  ],
};
