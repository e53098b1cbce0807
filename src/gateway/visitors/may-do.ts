import { rolesFor, sessionMay, type AccountAct, type FileRole } from '#domain/account/acts.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Database } from '../database/database.ts';
import { actInOwnFile } from './acting-for.ts';
import { type AccountSession } from './account-sessions.ts';

interface Asked {
  readonly database: Database;
  readonly caisses: Caisses;
}

/**
 * Whether an open account may do this: the one question that every route of accounts asks before it serves (SECURITY «
 * Authorisations »). Deny first. What an authorisation allows is read from the caisse each time: one that was withdrawn, or
 * whose couple has ended, opens nothing more, and the session is back in its person's own file. The same holds of a guardianship.
 *
 * @throws CaisseUnavailable
 */
export async function mayDo({ database, caisses }: Asked, session: AccountSession, act: AccountAct): Promise<boolean> {
  if (!sessionMay(session, act)) return false;
  const roles = rolesFor(act);
  if (roles === undefined) return true;
  const role = await roleOf(caisses, session);
  if (role === undefined) await actInOwnFile(database, session);
  return role !== undefined && roles.includes(role);
}

/** What the person is in the file in which the session acts; undefined: nothing any more. */
async function roleOf(
  caisses: Caisses,
  { caisse, person, actsAs, actFor }: AccountSession,
): Promise<FileRole | undefined> {
  const { capabilities, authorisations, guardianships } = caisses[caisse];
  // Without couples each insured person has a file of their own.
  if (!capabilities.includes('authorisations')) return actsAs === 'self' ? 'responsible' : undefined;
  switch (actsAs) {
    case 'self':
      return (await authorisations.of(person)).role;
    case 'authorisedSpouse': {
      const { receivedFrom } = await authorisations.of(person);
      return receivedFrom.some((one) => one.person === actFor) ? 'authorisedSpouse' : undefined;
    }
    case 'guardian': {
      if (!capabilities.includes('guardianships')) return undefined;
      return (await guardianships.of(person)).some((one) => one.person === actFor) ? 'guardian' : undefined;
    }
  }
}
