import type { VisitorToken } from '#contract/identifiers.ts';
import type { FileOverviewAnswer } from '#contract/routes/file.ts';
import type { MaskedContact } from '#contract/routes/raise-account.ts';
import { tellAuthorisations } from '../accounts/authorisations.ts';
import type { AccountServices } from '../accounts/services.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { contactsOf, maskedContact } from '../one-time-codes/settled-contacts.ts';
import { holderOfFile, type AccountSession } from '../visitors/account-sessions.ts';

type Files = Extract<FileOverviewAnswer, { readonly kind: 'file' }>['files'];

/** Whose own data it shows: a guardian has none there, and a spouse reads their own wherever they act. */
export const ownHolderOf = ({
  person,
  actsAs,
  actFor,
}: Pick<AccountSession, 'person' | 'actsAs' | 'actFor'>): PersonId =>
  actsAs === 'guardian' ? holderOfFile({ person, actFor }) : person;

/** @throws CaisseUnavailable */
export async function filesOf(
  services: Pick<AccountServices, 'caisses'>,
  session: AccountSession,
  token: VisitorToken,
): Promise<Files> {
  const { caisses } = services;
  const { caisse, person, audience, actFor } = session;
  if (audience === 'guardian') {
    const people = await caisses[caisse].guardianships.of(person);
    return { authorisations: null, actsFor: people.find((one) => one.person === actFor)?.shortName ?? null };
  }
  if (!caisses[caisse].capabilities.includes('authorisations')) return { authorisations: null, actsFor: null };
  const authorisations = await tellAuthorisations(services, session, token);
  const { receivedFrom, actsIn } = authorisations;
  return { authorisations, actsFor: receivedFrom.find(({ ref }) => ref === actsIn)?.name ?? null };
}

/** @throws CaisseUnavailable */
export async function maskedContactsOf(
  { caisses }: Pick<AccountServices, 'caisses'>,
  { caisse }: Pick<AccountSession, 'caisse'>,
  holder: PersonId,
): Promise<MaskedContact[]> {
  return contactsOf(await caisses[caisse].contacts.of(holder)).map(maskedContact);
}
