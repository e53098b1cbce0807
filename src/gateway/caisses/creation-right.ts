import type { Account, Caisse, Standing } from './caisse.ts';
import type { PersonId } from './person-id.ts';

/** Whether somebody may create an account, as it is told to who is proven to be that person. */
export type CreationRight = 'allowed' | 'accountExists' | 'notAllowed';

/** @throws CaisseUnavailable */
export async function creationRightOf(caisse: Caisse, person: PersonId): Promise<CreationRight> {
  const [standing, account, mayCreate] = await Promise.all([
    caisse.people.standing(person),
    caisse.accounts.of(person),
    caisse.creations.mayCreate(person),
  ]);
  return rightFrom(standing, account, mayCreate);
}

function rightFrom(standing: Standing, account: Account, mayCreate: boolean): CreationRight {
  if (standing !== 'active' || account.kind === 'locked') return 'notAllowed';
  if (account.kind === 'active') return 'accountExists';
  return mayCreate ? 'allowed' : 'notAllowed';
}
