import type { PivotIdentity } from '#domain/identity/pivot-identity.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Caisse } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';

/**
 * The one person of this identity whose account is open to them. Undefined for none, several, locked, deceased: several
 * people are refused even when one alone has an account, since it may be the other one's.
 *
 * @throws CaisseUnavailable
 */
export async function matchedPerson(caisse: Caisse, pivot: PivotIdentity): Promise<PersonId | undefined> {
  const people = await caisse.pivot.find(pivot);
  const [person] = people;
  if (person === undefined || people.length > 1) return undefined;
  return (await openAccountOf(caisse, person)) === undefined ? undefined : person;
}

/**
 * The password time of an account that its holder may use now.
 *
 * @throws CaisseUnavailable
 */
export async function openAccountOf(
  caisse: Caisse,
  person: PersonId,
): Promise<{ readonly passwordChangedAt: EpochMs } | undefined> {
  const [standing, account] = await Promise.all([caisse.people.standing(person), caisse.accounts.of(person)]);
  return standing === 'active' && account.kind === 'active' ? account : undefined;
}
