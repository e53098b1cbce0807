import { ANSWER_SIGNATURE_HEADER } from '#contract/routes/headers.ts';
import { parseSignature } from '#contract/signed/http-signature/verify-request.ts';
import { signAnswer } from '#contract/signed/signed-answer.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { GatewayServer } from '../server/routing.ts';

/**
 * Signs the answers that kiosks live by with the long-term key that they pinned (SECURITY « Requests »): the body as it goes
 * out, the kiosk, and the nonce of its request. A refusal is not signed: it can close a kiosk, and gives it nothing.
 */
export function registerSignedAnswers(server: GatewayServer, { keys }: Pick<GatewayDependencies, 'keys'>): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.routeOptions.config.isAnswerSigned !== true || reply.statusCode !== 200) return;
    const reading = parseSignature(request.headers);
    if (request.kiosk === undefined || !reading.ok || typeof payload !== 'string')
      throw new Error('only a text that answers a signed request can be signed');
    const answer = { kioskId: request.kiosk.id, nonce: reading.claimed.nonce, body: payload };
    void reply.header(ANSWER_SIGNATURE_HEADER, await signAnswer(answer, keys.signing.privateKey));
  });
}
