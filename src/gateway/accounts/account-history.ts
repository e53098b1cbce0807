import type { accountHistoryRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { orCaisseUnavailable } from '../caisses/or-unavailable.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { currentSession, type Shown } from './current-session.ts';
import type { AccountServices } from './services.ts';

/** What happened to the account that is open here, newest first. */
export async function accountHistory(
  services: AccountServices,
  { site }: Pick<VerifiedKiosk, 'site'>,
  shown: Shown,
): Promise<AnswerOf<typeof accountHistoryRoute> | Refusal> {
  return await orCaisseUnavailable(async () => {
    const session = await currentSession(services, shown);
    if (session === undefined) return refuse('sessionOver');
    if (session.stage !== 'open') return refuse('notAllowed');
    if (!mayActFor(site, session.caisse, 'manageAccount')) return refuse('notOfferedHere');
    return { entries: await eventsOf(services.database, session) };
  });
}
