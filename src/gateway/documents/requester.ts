import { shortNameSchema } from '#contract/short-name.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import type { DocumentServices } from './services.ts';

/**
 * « Demandé par »: the guardian, as the paper says it; null for a person's own documents and for a spouse, who is in the file.
 *
 * @throws CaisseUnavailable also when the caisse does not know its own guardian
 */
export async function requesterOf(
  { caisses }: Pick<DocumentServices, 'caisses'>,
  { caisse, person, actsAs }: Pick<AccountSession, 'caisse' | 'person' | 'actsAs'>,
): Promise<string | null> {
  if (actsAs !== 'guardian') return null;
  const name = shortNameSchema.safeParse(await caisses[caisse].guardianships.nameOf(person));
  if (!name.success) throw new CaisseUnavailable(caisse, 'failure');
  return name.data;
}
