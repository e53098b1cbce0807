import type { VisitorToken } from '#contract/identifiers.ts';
import type { Account } from '../caisses/caisse.ts';
import { endSession } from '../visitors/end-sessions.ts';
import { findSession, isStillGood, type AccountSession } from '../visitors/account-sessions.ts';
import type { KioskPlace } from '../visitors/session-place.ts';
import { isOwnChange } from './acts.ts';
import type { AccountServices } from './services.ts';

/** What it takes to know whether a session is good. */
export type SessionServices = Pick<AccountServices, 'database' | 'caisses' | 'clock'>;

/** What a kiosk shows of an open account. */
export interface Shown {
  readonly token: VisitorToken;
  readonly place: KioskPlace;
}

/**
 * The session of a token, once the caisse has said that the account is as it was: one that was locked, or whose password was
 * changed elsewhere, is over at once and for good.
 *
 * @throws CaisseUnavailable
 */
export async function currentSession(services: SessionServices, shown: Shown): Promise<AccountSession | undefined> {
  const session = await findSession(services.database, shown.token, shown.place, services.clock.now());
  return session && ((await isAsItWas(services, session)) ? session : undefined);
}

/** Asks the caisse; ends the session of an account that changed. */
export async function isAsItWas(services: Omit<SessionServices, 'clock'>, session: AccountSession): Promise<boolean> {
  const { database, caisses } = services;
  const account = await caisses[session.caisse].accounts.of(session.person);
  if (isStillGood(session, account) || (await isChangedHere(database, session, account))) return true;
  await endSession(database, session);
  return false;
}

async function isChangedHere(
  database: AccountServices['database'],
  session: AccountSession,
  account: Account,
): Promise<boolean> {
  return account.kind === 'active' && (await isOwnChange(database, session, account.passwordChangedAt));
}
