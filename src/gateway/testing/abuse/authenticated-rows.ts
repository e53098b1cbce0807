import { confirmAccountRoute, sendContactCodeRoute } from '#contract/routes/account-contacts.ts';
import { authorisationsRoute } from '#contract/routes/authorisations.ts';
import { sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import { codeIn } from '../../password-resets/testing/test-resets.ts';
import { openByCode, type AuthenticatedRow } from './authenticated.ts';
import { couple, coupleIs, firstProtected, guardian, openAsGuardian, passwordAfterCode } from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

/** Only the Caf has files of couples. */
const ofCouples = { accountOfOtherCaisse: ['notOfferedHere'] } as const;

/** Only a Cpam has files of insured people. */
const ofInsured = {
  accountOpenedByCode: ['notOfferedHere'],
  spouseWithoutAuthorisation: ['notOfferedHere'],
} as const;

/** The spouse as shown in this session, or nobody. */
const toSpouse =
  (more: object = {}): NonNullable<AuthenticatedRow['rest']> =>
  async (_world, { signing }, visit) => {
    const { body } = await signing.send(authorisationsRoute, visit);
    const { ref = 'A'.repeat(43) } = (body['spouse'] ?? {}) as { readonly ref?: string };
    return { act: newSession(), spouse: ref, ...more };
  };

/** The current password first, as before everything sensitive. */
const confirm: NonNullable<AuthenticatedRow['rest']> = async (_world, { signing }, visit) => {
  await signing.send(confirmAccountRoute, { ...visit, currentPassword: couple.password });
  return {};
};

let drawn = 0;
const newMobile = () => ({ kind: 'mobile', value: `063998${String(3_500 + (drawn += 1))}` });

/** The code that came; a made-up one to who was sent none. */
async function codeSentTo(world: AbuseWorld, way: 'mail' | 'sms', to: string | null): Promise<string> {
  return await world.lastMessage(way, to).then(codeIn, () => '000000');
}

const newContact: NonNullable<AuthenticatedRow['rest']> = async (world, kiosk, visit) => {
  await confirm(world, kiosk, visit);
  const contact = newMobile();
  await kiosk.signing.send(sendContactCodeRoute, { ...visit, contact });
  return { act: newSession(), contact, code: await codeSentTo(world, 'sms', contact.value) };
};

/** By mail, since another row changes the mobile; the mask begins as the address does. */
const raisingCode: NonNullable<AuthenticatedRow['rest']> = async (world, { signing }, visit) => {
  const { body } = await signing.send(waysToRaiseRoute, visit);
  await signing.send(sendRaisingCodeRoute, { ...visit, contact: 'mail' });
  const contacts = (body['contacts'] ?? []) as readonly { readonly kind: string; readonly masked: string }[];
  const mask = contacts.find(({ kind }) => kind === 'mail')?.masked.at(0);
  const holder = [couple.responsible, couple.spouse].find(({ mail }) => mail?.at(0) === mask);
  return { proof: { kind: 'oneTimeCode', code: await codeSentTo(world, 'mail', holder?.mail ?? null) } };
};

/** What only guardians may. */
const ofGuardian: AuthenticatedRow = {
  open: async (_world, kiosk) => await openAsGuardian(kiosk),
  holder: { find: async ({ guardianships }) => await guardianships.find(guardian), password: guardian.password },
};

/** A token that only a code gives: every other one is none of this route. */
const ofCode = {
  tokenOfCode: [200],
  accountOpenedByCode: ['sessionOver'],
  accountOfOtherCaisse: ['sessionOver'],
  spouseWithoutAuthorisation: ['sessionOver'],
  accountOfGuardian: ['sessionOver'],
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
  'POST /api/kiosk/account/contacts': {},
  'POST /api/kiosk/account/confirmations': { rest: async () => ({ currentPassword: couple.password }) },
  'POST /api/kiosk/account/contacts/codes': {
    rest: async (...given) => ({ ...(await confirm(...given)), contact: newMobile() }),
  },
  'POST /api/kiosk/account/contacts/changes': { rest: newContact },
  'POST /api/kiosk/account/raising/ways': {},
  'POST /api/kiosk/account/raising/codes': { rest: async () => ({ contact: 'mail' }) },
  'POST /api/kiosk/account/raising': { rest: raisingCode },
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
  'POST /api/kiosk/account/protected-people': ofGuardian,
  'POST /api/kiosk/account/protected-people/choose': {
    ...ofGuardian,
    rest: async (_world, kiosk, visit) => ({ person: await firstProtected(kiosk, visit) }),
  },
  'POST /api/kiosk/account/documents': {},
  'POST /api/kiosk/account/documents/issue': {
    rest: async () => ({ choice: { type: 'enfantsACharge' } }),
    // That caisse has other documents.
    differs: { accountOfOtherCaisse: ['invalidInput'] },
  },
  'POST /api/kiosk/account/file-overview': { differs: ofCouples },
  'POST /api/kiosk/account/payments': { differs: ofCouples },
  'POST /api/kiosk/account/own-data': { differs: ofCouples },
  'POST /api/kiosk/account/insured-overview': { differs: ofInsured },
  // Below `strong` nobody is served, wherever they are.
  'POST /api/kiosk/account/health-payments': {},
  'POST /api/kiosk/account/prevention': {},
  'POST /api/kiosk/account/messages': {},
  'POST /api/kiosk/account/messages/open': { rest: async () => ({ message: 'A'.repeat(43) }) },
  'POST /api/kiosk/account/simulation-answers': { differs: ofCouples },
  'POST /api/kiosk/account/file': { rest: async () => ({ file: null }), differs: ofCouples },
  'POST /api/kiosk/code-uses/password': {
    open: openByCode,
    rest: async () => ({ password: passwordAfterCode }),
    differs: ofCode,
  },
};
