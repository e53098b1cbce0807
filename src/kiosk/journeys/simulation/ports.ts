import { simulationAnswersRoute } from '#contract/routes/simulation-answers.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { ReadFileAnswersAnswer } from '#machines/simulation/ports.ts';
import type { GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { delayOf, tryAgain } from '#kiosk/terminal/readiness.ts';
import type { VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface SimulationParts extends Pick<VisitorTokenParts, 'sessionId'> {
  readonly gateway: Pick<GatewayClient, 'call'>;
  readonly resources: Pick<SessionResources, 'own'>;
}

/** The port of the simulation that asks the gateway: for who has an account open, and says that the file is to be taken over. */
export interface SimulationPorts {
  readonly readFileAnswers: (input: { readonly token: string }) => Promise<ReadFileAnswersAnswer>;
}

/** Asks the gateway what the file answers; nothing of the simulation goes there. */
export function createSimulationPorts({ gateway, sessionId, resources: owner }: SimulationParts): SimulationPorts {
  return {
    async readFileAnswers({ token }) {
      const result = await gateway.call(simulationAnswersRoute, { body: { sessionId, token }, owner });
      if (result.kind === 'answer') {
        const { answer } = result;
        return answer.kind === 'answers' ? answer : { kind: 'notTold', reason: answer.reason };
      }
      const name = result.kind === 'problem' ? problemName(result.problem) : undefined;
      if (name === 'notAllowed' || name === 'sessionOver') return { kind: 'notTold', reason: name };
      return tryAgain(name === 'tooManyTries' ? 'busy' : delayOf(result));
    },
  };
}
