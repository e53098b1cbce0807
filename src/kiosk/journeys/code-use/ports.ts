import { problemName } from '#contract/routes/problem.ts';
import { kioskCodeUseRoute, kioskPasswordRoute } from '#contract/routes/kiosk-code-uses.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OpenAnswer, OpenInput, SaveAnswer, SaveInput } from '#machines/code-use/ports.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface CodeUseParts extends ReadinessParts, VisitorTokenParts {
  readonly gateway: Pick<GatewayClient, 'call'>;
}

/** The ports of « J'ai un code provisoire ». */
export interface CodeUsePorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly openWithCode: (input: OpenInput) => Promise<OpenAnswer>;
  readonly setPassword: (input: SaveInput) => Promise<SaveAnswer>;
  readonly releaseToken: (input: { readonly token: string }) => Promise<void>;
}

/** Uses a code through the gateway. */
export function createCodeUsePorts(parts: CodeUseParts): CodeUsePorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  return {
    checkReadiness: createReadiness(parts),
    async openWithCode(input) {
      const result = await gateway.call(kioskCodeUseRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return openRefusal(result, parts.now());
      const { token, passwordRules } = result.answer;
      tokens.hold(token);
      return { kind: 'opened', token, rulesKind: passwordRules };
    },
    async setPassword({ caisse, token, password }) {
      const result = await gateway.call(kioskPasswordRoute, { body: { sessionId, token, password }, owner });
      if (result.kind !== 'answer') return saveRefusal(result);
      const { noticeSentTo, account } = result.answer;
      return {
        kind: 'active',
        noticeSentTo,
        ...(account && { account: await tokens.holdAccount(caisse, account) }),
      };
    },
    async releaseToken({ token }) {
      tokens.release(token);
    },
  };
}

function openRefusal(failure: CallFailure, now: EpochMs): OpenAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const { problem } = failure;
  const name = problemName(problem);
  switch (name) {
    case 'doesNotMatch':
      return { kind: 'doesNotMatch' };
    case 'codeExpired':
    case 'codeUsed':
    case 'codeReplaced':
    case 'codeDestroyed':
      return { kind: 'codeEnded', reason: name };
    case 'tooManyTries':
      return { kind: 'tooManyTries', until: now + ('retryAfterMs' in problem ? problem.retryAfterMs : 0) };
    default:
      return tryAgain(delayOf(failure));
  }
}

function saveRefusal(failure: CallFailure): SaveAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'passwordRefused':
      return { kind: 'passwordRefused' };
    // The journey types the code again by itself, and then hears why it is over.
    case 'codeUsed':
    case 'sessionOver':
    case 'doesNotMatch':
      return { kind: 'tokenExpired' };
    default:
      return tryAgain(delayOf(failure));
  }
}
