import type { accountHistoryRoute } from '#contract/routes/account-session.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { eventsOf } from '../visitors/account-events.ts';
import type { Holder } from '../visitors/account-sessions.ts';
import type { AccountServices } from './services.ts';

/** What happened to the account that is open here, newest first. */
export async function accountHistory(
  { database }: Pick<AccountServices, 'database'>,
  holder: Holder,
): Promise<AnswerOf<typeof accountHistoryRoute>> {
  return { entries: await eventsOf(database, holder) };
}
