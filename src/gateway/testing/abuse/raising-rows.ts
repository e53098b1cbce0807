import { sendRaisingCodeRoute } from '#contract/routes/raise-account.ts';
import { codeIn } from '../../password-resets/testing/test-resets.ts';
import { boundToVisit } from './account-rows.ts';
import type { Row } from './cells.ts';
import type { Genuine } from './columns.ts';
import { preparedBody } from './prepared-body.ts';
import { openAccountOfHolder } from './visitors.ts';
import { newSession, type AbuseWorld } from './world.ts';

/** What somebody sends from their open account; somebody else each time, who has a day's messages and tries left. */
export const fromHolder =
  (make: (world: AbuseWorld) => Promise<{ readonly sessionId: string }>) =>
  async (world: AbuseWorld): Promise<Genuine> => {
    const sent = await make(world);
    return {
      body: await preparedBody(async () => await make(world)),
      withOtherSession: async () => ({ ...sent, sessionId: newSession() }),
    };
  };

async function codeTyped(world: AbuseWorld) {
  const { visit, holder } = await openAccountOfHolder(world);
  await world.holder.signing.send(sendRaisingCodeRoute, { ...visit, contact: 'mobile' });
  return { ...visit, proof: { kind: 'oneTimeCode', code: codeIn(await world.lastMessage('sms', holder.mobile)) } };
}

/** The routes that raise an open account. */
export const raisingRows: Readonly<Record<string, Row>> = {
  'POST /api/kiosk/account/raising/ways': {
    prepare: fromHolder(async (world) => (await openAccountOfHolder(world)).visit),
    cells: boundToVisit,
  },
  'POST /api/kiosk/account/raising/codes': {
    prepare: fromHolder(async (world) => ({ ...(await openAccountOfHolder(world)).visit, contact: 'mobile' })),
    cells: { ...boundToVisit, twentyAtOnce: { answers: [200, 'tooManyTries'], changes: true } },
  },
  'POST /api/kiosk/account/raising': {
    prepare: fromHolder(codeTyped),
    cells: {
      ...boundToVisit,
      twentyAtOnce: { answers: [200, 'codeUsed', 'codeDestroyed', 'tooManyTries'], changes: true },
    },
  },
};
