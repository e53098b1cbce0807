import { toBase64Url } from '#contract/bytes/base64url.ts';
import { accountHistoryRoute, changePasswordRoute } from '#contract/routes/account-session.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type { ChangePasswordAnswer, ChangePasswordInput, HistoryAnswer } from '#machines/manage-account/ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface ManageAccountParts extends ReadinessParts, VisitorTokenParts {
  readonly randomBytes: RandomBytes;
}

/** The ports of « Gérer mon compte ». */
export interface ManageAccountPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly drawAct: () => Promise<string>;
  readonly changePassword: (input: ChangePasswordInput) => Promise<ChangePasswordAnswer>;
  readonly readHistory: (input: { readonly token: string }) => Promise<HistoryAnswer>;
}

const ACT_ID_BYTES = 16;

/** Asks the gateway about the account that is open here. */
export function createManageAccountPorts(parts: ManageAccountParts): ManageAccountPorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  return {
    checkReadiness: createReadiness(parts),

    drawAct: async () => toBase64Url(parts.randomBytes(ACT_ID_BYTES)),

    async changePassword({ caisse, ...change }) {
      const result = await gateway.call(changePasswordRoute, { body: { sessionId, ...change }, owner });
      if (result.kind !== 'answer') return changeRefusal(result, parts.now());
      const { account, noticeSentTo } = result.answer;
      return { kind: 'changed', noticeSentTo, account: await tokens.holdAccount(caisse, account) };
    },

    async readHistory({ token }) {
      const result = await gateway.call(accountHistoryRoute, { body: { sessionId, token }, owner });
      return result.kind === 'answer' ? { kind: 'history', entries: result.answer.entries } : historyRefusal(result);
    },
  };
}

function changeRefusal(failure: CallFailure, now: EpochMs): ChangePasswordAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  const { problem } = failure;
  const name = problemName(problem);
  switch (name) {
    case 'doesNotMatch':
    case 'passwordRefused':
    case 'notAllowed':
    case 'sessionOver':
      return { kind: name };
    case 'notOfferedHere':
      return { kind: 'notOffered' };
    case 'tooManyTries':
      return { kind: 'tooManyTries', until: now + ('retryAfterMs' in problem ? problem.retryAfterMs : 0) };
    default:
      return tryAgain(delayOf(failure));
  }
}

function historyRefusal(failure: CallFailure): HistoryAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'sessionOver':
    // The token opens the choice of a password and no account.
    case 'notAllowed':
      return { kind: 'sessionOver' };
    case 'notOfferedHere':
      return { kind: 'notOffered' };
    case 'tooManyTries':
      return tryAgain('busy');
    default:
      return tryAgain(delayOf(failure));
  }
}
