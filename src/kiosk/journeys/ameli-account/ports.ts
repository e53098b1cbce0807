import { healthPaymentsRoute, insuredOverviewRoute, preventionRoute } from '#contract/routes/insured-file.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { ReadInsuredAnswer, ReadPartAnswer, ReadPartInput } from '#machines/ameli-account/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface AmeliAccountParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

/** The ports of the ameli account. */
export interface AmeliAccountPorts {
  readonly readInsured: (input: { readonly token: string }) => Promise<ReadInsuredAnswer>;
  readonly readPart: (input: ReadPartInput) => Promise<ReadPartAnswer>;
}

/** Asks the gateway for what the Cpam has of the insured person whose account is open here. */
export function createAmeliAccountPorts(parts: AmeliAccountParts): AmeliAccountPorts {
  const { gateway, sessionId, resources: owner } = parts;
  return {
    async readInsured({ token }) {
      const result = await gateway.call(insuredOverviewRoute, { body: { sessionId, token }, owner });
      return result.kind === 'answer' ? result.answer : refusalOf(result);
    },

    async readPart({ token, part }) {
      const call = { body: { sessionId, token }, owner };
      const result =
        part === 'payments' ? await gateway.call(healthPaymentsRoute, call) : await gateway.call(preventionRoute, call);
      return result.kind === 'answer' ? result.answer : refusalOf(result);
    },
  };
}

function refusalOf(failure: CallFailure): Extract<ReadInsuredAnswer, ReadPartAnswer> {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const name = problemName(failure.problem);
  switch (name) {
    case 'notAllowed':
    case 'sessionOver':
      return { kind: name };
    case 'tooManyTries':
      return tryAgain('busy');
    default:
      return tryAgain(delayOf(failure));
  }
}
