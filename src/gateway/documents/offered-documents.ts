import type { documentsRoute } from '#contract/routes/documents.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { readAnswer } from '../caisses/read-answer.ts';
import { holderOfFile } from '../visitors/account-sessions.ts';
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
  const offered = await caisses[caisse].documents.offered(holderOfFile(session));
  const sender = { log, caisse };
  if (offered.kind === 'refused')
    return { kind: 'refused', reason: readAnswer(sender, 'refusal', fileRefusalSchema, offered.reason) };
  return { kind: 'offered', documents: readOffers(sender, offered.documents) };
}
