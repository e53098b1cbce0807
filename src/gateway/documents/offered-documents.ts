import type { documentsRoute } from '#contract/routes/documents.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { personOfFile } from './file-shown.ts';
import { readOffers } from './from-caisse.ts';
import type { DocumentServices } from './services.ts';

/**
 * What may be printed of the file in which the session acts.
 *
 * @throws CaisseUnavailable
 */
export async function offeredDocuments(
  { caisses, log }: Pick<DocumentServices, 'caisses' | 'log'>,
  { session }: Pick<AccountCall<typeof documentsRoute>, 'session'>,
): Promise<AnswerOf<typeof documentsRoute>> {
  const { caisse } = session;
  const offered = await caisses[caisse].documents.offered(personOfFile(session));
  if (offered.kind === 'refused') return { kind: 'refused', reason: offered.reason };
  return { kind: 'offered', documents: readOffers({ log, caisse }, offered.documents) };
}
