import { messagesRoute, openMessageRoute } from '#contract/routes/messages.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { OpenMessageAnswer, OpenMessageInput, ReadMessagesAnswer } from '#machines/messages/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface MessagesParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

/** The ports of « Mes messages ». */
export interface MessagesPorts {
  readonly readMessages: (input: { readonly token: string }) => Promise<ReadMessagesAnswer>;
  readonly openMessage: (input: OpenMessageInput) => Promise<OpenMessageAnswer>;
}

/** Asks the gateway for the messages of the account that is open here, and opens one. */
export function createMessagesPorts({ gateway, sessionId, resources: owner }: MessagesParts): MessagesPorts {
  return {
    async readMessages({ token }) {
      const result = await gateway.call(messagesRoute, { body: { sessionId, token }, owner });
      return result.kind === 'answer' ? result.answer : refusalOf(result);
    },

    async openMessage({ token, message }) {
      const result = await gateway.call(openMessageRoute, { body: { sessionId, token, message }, owner });
      return result.kind === 'answer' ? result.answer : refusalOf(result);
    },
  };
}

function refusalOf(failure: CallFailure) {
  const name = failure.kind === 'problem' ? problemName(failure.problem) : undefined;
  return name === 'notAllowed' || name === 'sessionOver' ? ({ kind: name } as const) : tryAgain(delayOf(failure));
}
