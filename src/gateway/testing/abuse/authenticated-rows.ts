import { authorisationsRoute } from '#contract/routes/authorisations.ts';
import { openByCode, type AuthenticatedRow } from './authenticated.ts';
import { couple, coupleIs, passwordAfterCode } from './visitors.ts';
import { newSession } from './world.ts';

/** Only the Caf has files of couples. */
const ofCouples = { accountOfOtherCaisse: ['notOfferedHere'] } as const;

/** The spouse as shown in this session, or nobody. */
const toSpouse =
  (more: object = {}): NonNullable<AuthenticatedRow['rest']> =>
  async (_world, { signing }, visit) => {
    const { body } = await signing.send(authorisationsRoute, visit);
    const { ref = 'A'.repeat(43) } = (body['spouse'] ?? {}) as { readonly ref?: string };
    return { act: newSession(), spouse: ref, ...more };
  };

/** A token that only a code gives: every other one is none of this route. */
const ofCode = {
  tokenOfCode: [200],
  accountOpenedByCode: ['sessionOver'],
  accountOfOtherCaisse: ['sessionOver'],
  spouseWithoutAuthorisation: ['sessionOver'],
  // The code is not the password’s: one that was set elsewhere ends it at the caisse.
  endedByPassword: [200],
} as const;

/** One row for each route that takes the token of a visitor: `authenticated.test.ts` compares them with the contract. */
export const authenticatedRows: Readonly<Record<string, AuthenticatedRow>> = {
  'POST /api/kiosk/account/keep': {},
  'POST /api/kiosk/account/history': {},
  'POST /api/kiosk/account/password': {
    rest: async () => ({ act: newSession(), currentPassword: couple.password, password: couple.password }),
  },
  'POST /api/kiosk/account/authorisations': { differs: ofCouples },
  'POST /api/kiosk/account/authorisations/give': {
    rest: toSpouse({ currentPassword: couple.password }),
    differs: ofCouples,
  },
  'POST /api/kiosk/account/authorisations/withdraw': {
    prepare: async (world) => await coupleIs(world, true),
    rest: toSpouse(),
    // Nobody there is married.
    differs: { ...ofCouples, accountOpenedByCode: ['notAllowed'] },
  },
  'POST /api/kiosk/account/file': { rest: async () => ({ file: null }), differs: ofCouples },
  'POST /api/kiosk/code-uses/password': {
    open: openByCode,
    rest: async () => ({ password: passwordAfterCode }),
    differs: ofCode,
  },
};
