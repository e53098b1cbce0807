import type { accountHistoryRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { mayActFor } from '../fleet/may-act-for.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { eventsOf } from '../visitors/account-events.ts';
import type { Holder } from '../visitors/account-sessions.ts';
import type { AccountServices } from './services.ts';

/** What happened to the account that is open here, newest first. */
export async function accountHistory(
  { database }: AccountServices,
  { site }: Pick<VerifiedKiosk, 'site'>,
  holder: Holder,
): Promise<AnswerOf<typeof accountHistoryRoute> | Refusal> {
  if (!mayActFor(site, holder.caisse, 'manageAccount')) return refuse('notOfferedHere');
  return { entries: await eventsOf(database, holder) };
}
