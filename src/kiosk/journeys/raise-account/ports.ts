import { raiseAccountRoute, sendRaisingCodeRoute, waysToRaiseRoute } from '#contract/routes/raise-account.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { RaiseAnswer, RaiseInput, SendAnswer, SendInput, WaysAnswer } from '#machines/raise-account/ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface RaiseAccountParts extends ReadinessParts, VisitorTokenParts {}

/** The ports of « Confirmer que c'est bien vous ». */
export interface RaiseAccountPorts {
  readonly findWays: (input: { readonly caisse: CaisseId; readonly token: string }) => Promise<WaysAnswer>;
  readonly sendCode: (input: SendInput) => Promise<SendAnswer>;
  readonly raiseAccount: (input: RaiseInput) => Promise<RaiseAnswer>;
}

/** Raises the account that is open here through the gateway. */
export function createRaiseAccountPorts(parts: RaiseAccountParts): RaiseAccountPorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  const checkReadiness = createReadiness(parts);
  return {
    async findWays({ caisse, token }) {
      const ready = await checkReadiness({ caisse });
      if (ready.kind === 'notNow') return ready;
      const result = await gateway.call(waysToRaiseRoute, { body: { sessionId, token }, owner });
      if (result.kind === 'answer') return result.answer;
      const name = nameOf(result);
      if (name === 'notOfferedHere') return { kind: 'none', reason: 'notOffered' };
      return overOrDelay(name);
    },

    async sendCode(input) {
      const result = await gateway.call(sendRaisingCodeRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return refusalOf(result, parts.now());
      const again = result.answer.againAt - (await parts.gatewayTime()) + parts.now();
      return { kind: 'accepted', againAt: again };
    },

    async raiseAccount({ caisse, token, proof }) {
      const result = await gateway.call(raiseAccountRoute, { body: { sessionId, token, proof }, owner });
      if (result.kind === 'answer') {
        return { kind: 'raised', account: await tokens.holdAccount(caisse, result.answer.account) };
      }
      const name = nameOf(result);
      switch (name) {
        case 'doesNotMatch':
        case 'codeExpired':
        case 'codeUsed':
        case 'codeDestroyed':
          return { kind: 'refused', reason: name };
        default:
          return refusalOf(result, parts.now());
      }
    },
  };
}

const nameOf = (failure: CallFailure) => (failure.kind === 'problem' ? problemName(failure.problem) : undefined);

function refusalOf(failure: CallFailure, now: EpochMs): Exclude<SendAnswer, { readonly kind: 'accepted' }> {
  const name = nameOf(failure);
  switch (name) {
    case 'notAllowed':
    case 'notOfferedHere':
      return { kind: 'notAllowed' };
    case 'tooManyTries': {
      const waits = failure.kind === 'problem' && 'retryAfterMs' in failure.problem ? failure.problem.retryAfterMs : 0;
      return { kind: 'tooManyTries', until: now + waits };
    }
    default:
      return overOrDelay(name);
  }
}

/** The token of a session that only chooses a password opens no account. */
function overOrDelay(name: ReturnType<typeof nameOf>) {
  if (name === 'sessionOver' || name === 'notAllowed') return { kind: 'sessionOver' } as const;
  return tryAgain(name === 'caisseUnavailable' ? 'caisseUnavailable' : 'offline');
}
