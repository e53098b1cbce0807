import { createHmac } from 'node:crypto';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import type { ProtectedPersonRef, VisitorToken } from '#contract/identifiers.ts';
import type {
  chooseProtectedPersonRoute,
  ProtectedPeopleAnswer,
  protectedPeopleRoute,
} from '#contract/routes/guardianships.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { ProtectedPerson } from '../caisses/caisse-guardianships.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import { actInFileOf } from '../visitors/acting-for.ts';

type Services = Pick<AccountServices, 'database' | 'caisses'>;
type Answer = ProtectedPeopleAnswer | Refusal;

/** Whom the guardian protects, as the caisse says it now. */
export async function seeProtectedPeople(
  services: Services,
  { body: { token }, session }: AccountCall<typeof protectedPeopleRoute>,
): Promise<Answer> {
  return tell(token, await protectedBy(services, session), session.actFor);
}

/** The session acts for the person who was shown under this name, and for nobody else until another is chosen. */
export async function chooseProtectedPerson(
  services: Services,
  { body: { token, person: ref }, session }: AccountCall<typeof chooseProtectedPersonRoute>,
): Promise<Answer> {
  const people = await protectedBy(services, session);
  const chosen = people.find(({ person }) => refOf(token, person) === ref)?.person;
  if (chosen === undefined) return refuse('notAllowed');
  await actInFileOf(services.database, session, chosen, 'guardian');
  return tell(token, people, chosen);
}

/** @throws CaisseUnavailable */
async function protectedBy(
  { caisses }: Services,
  { caisse, person }: AccountSession,
): Promise<readonly ProtectedPerson[]> {
  return await caisses[caisse].guardianships.of(person);
}

function tell(token: VisitorToken, people: readonly ProtectedPerson[], actFor: PersonId | null): ProtectedPeopleAnswer {
  return {
    people: people.map(({ person, shortName }) => ({ ref: refOf(token, person), name: shortName })),
    // Whoever is protected no more is acted for no more: the next act finds it out in the same way.
    actsFor: people.some(({ person }) => person === actFor) && actFor !== null ? refOf(token, actFor) : null,
  };
}

/** A name for somebody in one session: the caisse's own name for a person never leaves the gateway. */
function refOf(token: VisitorToken, person: PersonId): ProtectedPersonRef {
  const mac = createHmac('sha256', fromBase64Url(token) ?? token)
    .update('protected/v1')
    .update(person);
  return toBase64Url(mac.digest());
}
