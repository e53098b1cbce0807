import { confirmAccountRoute, sendContactCodeRoute } from '#contract/routes/account-contacts.ts';
import { codeIn } from '../../password-resets/testing/test-resets.ts';
import { boundToVisit } from './account-rows.ts';
import type { Row } from './cells.ts';
import { fromHolder } from './raising-rows.ts';
import { openAccountOfHolder } from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

let drawn = 0;
const newContact = () => ({ kind: 'mobile', value: `063998${String(3_000 + (drawn += 1))}` });

/** An open account whose holder has typed the current password. */
async function confirmedAccount(world: AbuseWorld) {
  const { visit, holder } = await openAccountOfHolder(world);
  await world.holder.signing.send(confirmAccountRoute, { ...visit, currentPassword: holder.accountPassword });
  return visit;
}

async function codeOfNewContact(world: AbuseWorld) {
  const visit = await confirmedAccount(world);
  const contact = newContact();
  await world.holder.signing.send(sendContactCodeRoute, { ...visit, contact });
  return { ...visit, act: newSession(), contact, code: codeIn(await world.lastMessage('sms', contact.value)) };
}

/** The routes of an account's contacts. */
export const contactRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/account/contacts': {
    prepare: fromHolder(async (world) => (await openAccountOfHolder(world)).visit),
    cells: boundToVisit,
  },
  'POST /api/kiosk/account/confirmations': {
    prepare: fromHolder(async (world) => {
      const { visit, holder } = await openAccountOfHolder(world);
      return { ...visit, currentPassword: holder.accountPassword };
    }),
    cells: { ...boundToVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/account/contacts/codes': {
    prepare: fromHolder(async (world) => ({ ...(await confirmedAccount(world)), contact: newContact() })),
    cells: { ...boundToVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/account/contacts/changes': {
    prepare: fromHolder(codeOfNewContact),
    // One act: each of twenty hears that it is done, or that its code has served.
    cells: {
      ...boundToVisit,
      twentyAtOnce: { answers: [200, 'codeUsed', 'codeDestroyed', 'tooManyTries'], changes: true },
    },
  },
};
