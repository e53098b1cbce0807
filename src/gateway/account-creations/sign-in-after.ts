import type { OpenAccount } from '#contract/routes/account-session.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { endSession, isStillGood, openByPassword } from '../visitors/account-sessions.ts';
import { hashOf } from '../visitors/session-place.ts';
import type { OpenedAccount } from './open-account.ts';
import type { CreationServices } from './services.ts';

/**
 * Signs in who has just opened an account, with the password that they chose. A repeat gives another token and ends the first
 * one. Undefined when the account is no more as it was, or the caisse does not answer: it is open all the same.
 */
export async function signInAfter(
  services: Pick<CreationServices, 'database' | 'clock' | 'caisses'>,
  { caisse, person, passwordSetAt }: OpenedAccount,
  visit: Visit,
): Promise<OpenAccount | undefined> {
  const { database, clock, caisses } = services;
  const opening = { caisse, person, stage: 'open', passwordSetAt } as const;
  const given = await database
    .transaction()
    .execute((transaction) => openByPassword(transaction, opening, { kind: 'kiosk', ...visit }, clock.now()));
  // Asked once it is open: a change of the password until here is seen, and a later one ends what is open.
  const isGood = await caisses[caisse].accounts.of(person).then(
    (account) => isStillGood({ passwordSetAt }, account),
    (error: unknown) => {
      if (error instanceof CaisseUnavailable) return false;
      throw error;
    },
  );
  if (isGood) return { ...given, level: 'authenticated', openedBy: 'password' };
  await endSession(database, { hash: hashOf(given.token) });
  return undefined;
}
