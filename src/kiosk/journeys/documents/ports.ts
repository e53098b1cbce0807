import { documentsRoute, issueDocumentRoute } from '#contract/routes/documents.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { IssueAnswer, IssueInput, ReadDocumentsAnswer } from '#machines/documents/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface DocumentsParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

/** The ports of « Mes attestations » that ask the gateway. */
export interface DocumentsPorts {
  readonly readDocuments: (input: { readonly token: string }) => Promise<ReadDocumentsAnswer>;
  readonly issueDocument: (input: IssueInput) => Promise<IssueAnswer>;
}

/** Asks the gateway what may be had of the file, and for one document with its seal. */
export function createDocumentsPorts({ gateway, sessionId, resources: owner }: DocumentsParts): DocumentsPorts {
  return {
    async readDocuments({ token }) {
      const result = await gateway.call(documentsRoute, { body: { sessionId, token }, owner });
      if (result.kind !== 'answer') return refusalOf(result);
      const { answer } = result;
      return answer.kind === 'offered' ? { kind: 'offered', offers: answer.documents } : answer;
    },

    async issueDocument({ token, choice }) {
      const result = await gateway.call(issueDocumentRoute, { body: { sessionId, token, choice }, owner });
      return result.kind === 'answer' ? result.answer : refusalOf(result);
    },
  };
}

function refusalOf(failure: CallFailure) {
  const name = failure.kind === 'problem' ? problemName(failure.problem) : undefined;
  return name === 'notAllowed' || name === 'sessionOver' ? ({ kind: name } as const) : tryAgain(delayOf(failure));
}
