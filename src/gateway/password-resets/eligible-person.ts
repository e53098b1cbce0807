import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { MaskedContacts } from '#domain/contacts/decoys.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Caisse, Contacts } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { maskedContact, settledContacts } from '../one-time-codes/settled-contacts.ts';
import type { AskedIdentity } from './asked-identity.ts';

/** Whom a reset is for, and what the screen offers: of somebody unknown both are made up. */
export interface ResetPerson {
  readonly person: PersonId;
  readonly contacts: MaskedContacts;
}

/**
 * Asks the caisse for a typed identity. Only somebody who may hold an account, and has one, is shown their contacts; one
 * that changed less than 7 days ago is left out (SECURITY « Identity and levels »). Everybody else gets what is made up,
 * by the same calls (P08).
 *
 * @throws CaisseUnavailable
 */
export async function eligiblePerson(caisse: Caisse, asked: AskedIdentity, now: EpochMs): Promise<ResetPerson> {
  const { nir, birthName, standIn, decoys } = asked;
  const found = await caisse.people.find({ by: 'birthName', nir, birthName });
  const person = found.kind === 'found' ? found.person : standIn;
  const [standing, account, contacts] = await Promise.all([
    caisse.people.standing(person),
    caisse.accounts.of(person),
    caisse.contacts.of(person),
  ]);
  const isEligible = found.kind === 'found' && standing === 'active' && account.kind === 'active';
  const masked = maskedContacts(contacts, now);
  return isEligible ? { person, contacts: masked } : { person: standIn, contacts: decoys };
}

export function maskedContacts(contacts: Contacts, now: EpochMs): MaskedContacts {
  const masked = settledContacts(contacts, now).map(maskedContact);
  const maskOf = (kind: 'mobile' | 'mail') => masked.find((contact) => contact.kind === kind)?.masked;
  return { mobile: maskOf('mobile'), mail: maskOf('mail') };
}

/** What resets ask of a caisse; letters are one way more. */
export const neededOfCaisse = ['people', 'contacts', 'accounts'] as const;

/** Whether this caisse can serve a reset at all. */
export function canReset(caisses: Readonly<Record<CaisseId, Caisse>>, caisse: CaisseId): boolean {
  return neededOfCaisse.every((capability) => caisses[caisse].capabilities.includes(capability));
}
