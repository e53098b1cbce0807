import type { issueDocumentRoute } from '#contract/routes/documents.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { documentTypeRule } from '#domain/documents/document-types.ts';
import { drawDocumentReference } from '#domain/documents/document-reference.ts';
import { withoutHealthLines } from '#domain/documents/without-health-lines.ts';
import { reaches } from '#domain/identity/level.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { AccountCall } from '../accounts/account-routes.ts';
import { refuse, type Refusal } from '../server/problems.ts';
import { holderOfFile, subjectOf, type AccountSession } from '../visitors/account-sessions.ts';
import { countOrRefuse } from '../visitors/count-or-refuse.ts';
import { isOfCaisse, readContent, readDocumentRefusal } from './from-caisse.ts';
import { documentsOfDayRule, documentsOfVisitRule } from './limits.ts';
import { registerDocument } from './register.ts';
import { requesterOf } from './requester.ts';
import { sealDocument } from './seal-document.ts';
import type { DocumentServices } from './services.ts';

type Answer = AnswerOf<typeof issueDocumentRoute>;
type Call = Pick<AccountCall<typeof issueDocumentRoute>, 'session' | 'kiosk'> & {
  readonly body: Pick<AccountCall<typeof issueDocumentRoute>['body'], 'choice'>;
};

/**
 * One document of the file in which the session acts, sealed as it was fetched. It stands in the register before it is given.
 *
 * @throws CaisseUnavailable also for a caisse whose answer is no such document
 */
export async function issueDocument(
  services: DocumentServices,
  { body: { choice }, session, kiosk }: Call,
): Promise<Answer | Refusal> {
  const { caisse, level } = session;
  // A kiosk asks for what was offered: this is no choice of a visitor.
  if (!isOfCaisse(caisse, choice.type)) return refuse('invalidInput', { fields: ['body.choice.type'] });
  if (!reaches(level, documentTypeRule(choice.type).level)) return { kind: 'levelTooLow' };
  const tooMany = await countDocument(services, session, kiosk);
  if (tooMany !== undefined) return tooMany;

  const mayShowHealth = reaches(level, 'strong');
  const requestedBy = await requesterOf(services, session);
  const query = { person: holderOfFile(session), choice, mayShowHealth };
  const outcome = await services.caisses[caisse].documents.give(query);
  const sender = { log: services.log, caisse };
  if (outcome.kind === 'refused') return { kind: 'refused', reason: readDocumentRefusal(sender, outcome.reason) };
  const content = readContent(sender, choice.type, outcome.content);

  const at = services.clock.now();
  const sealed = await sealDocument(services.keys, {
    reference: drawDocumentReference(services.random),
    caisse,
    issuedOn: parisDateOf(at),
    isSpecimen: services.hasFictitiousPeople(caisse),
    requestedBy,
    // Whatever the caisse sent: below `strong` it goes no further than here.
    content: mayShowHealth ? content : withoutHealthLines(content),
  });
  const isRegistered = await registerDocument(services.database, services.keys, sealed, { kioskId: kiosk.id, at });
  return isRegistered ? { kind: 'issued', document: sealed.document } : refuse('kioskRevoked');
}

/** Counted for the one who asks, not for the file: nobody spends the documents of another. */
async function countDocument(
  services: Pick<DocumentServices, 'throttles'>,
  session: AccountSession,
  { id: kioskId }: Call['kiosk'],
): Promise<Refusal | undefined> {
  const { caisse, person } = session;
  const visit = { kind: 'identityOnKiosk', caisse, identity: subjectOf(session), kioskId } as const;
  return (
    (await countOrRefuse(services, documentsOfVisitRule, visit)) ??
    (await countOrRefuse(services, documentsOfDayRule, { kind: 'identity', caisse, identity: person }))
  );
}
