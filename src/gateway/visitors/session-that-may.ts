import { rolesFor, sessionMay, type AccountAct, type FileRole } from '#domain/account/acts.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Database } from '../database/database.ts';
import { actInOwnFile } from './acting-for.ts';
import { type AccountSession } from './account-sessions.ts';

interface Asked {
  readonly database: Database;
  readonly caisses: Caisses;
}

/** Of the visit itself: neither shows nor changes anything of a file. */
const actsOfVisit: readonly AccountAct[] = ['endVisit', 'keepAccount'];

/**
 * The session as it may do this; undefined when it may not. The one question that every route of accounts asks before it serves
 * (SECURITY « Authorisations »). Deny first. A session that acts in the file of another reads its authorisation from the caisse
 * each time: after a withdrawal, or the end of the couple, it is back in its person's own file, and does nothing there that was
 * meant for the file of the other. The same holds of a guardianship.
 *
 * @throws CaisseUnavailable
 */
export async function sessionThatMay(
  { database, caisses }: Asked,
  session: AccountSession,
  act: AccountAct,
): Promise<AccountSession | undefined> {
  if (!sessionMay(session, act)) return undefined;
  const roles = rolesFor(act);
  if (actsOfVisit.includes(act) || (roles === undefined && session.actsAs === 'self')) return session;
  const role = await roleOf(caisses, session);
  if (role !== undefined) return roles === undefined || roles.includes(role) ? session : undefined;
  await actInOwnFile(database, session);
  const own: AccountSession = { ...session, actsAs: 'self', actFor: null };
  return roles === undefined && sessionMay(own, act) ? own : undefined;
}

/** What the person is in the file in which the session acts; undefined: nothing any more. */
async function roleOf(
  caisses: Caisses,
  { caisse, person, actsAs, actFor }: AccountSession,
): Promise<FileRole | undefined> {
  const { capabilities, authorisations, guardianships } = caisses[caisse];
  if (actsAs === 'guardian') {
    if (!capabilities.includes('guardianships')) return undefined;
    return (await guardianships.of(person)).some((one) => one.person === actFor) ? 'guardian' : undefined;
  }
  // Without couples each insured person has a file of their own.
  if (!capabilities.includes('authorisations')) return actsAs === 'self' ? 'responsible' : undefined;
  switch (actsAs) {
    case 'self':
      return (await authorisations.of(person)).role;
    case 'authorisedSpouse': {
      const { receivedFrom } = await authorisations.of(person);
      return receivedFrom.some((one) => one.person === actFor) ? 'authorisedSpouse' : undefined;
    }
  }
}
