import { toBase64Url } from '#contract/bytes/base64url.ts';
import { changePasswordRoute, signInRoute } from '#contract/routes/account-session.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type { ChangePasswordAnswer, ChangePasswordInput, SignInAnswer, SignInInput } from '#machines/sign-in/ports.ts';
import type { CallFailure } from '#kiosk/gateway-client/gateway-client.ts';
import type { RandomBytes } from '#domain/random.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { refusedSignIn } from '#kiosk/terminal/refused-sign-in.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface SignInParts extends ReadinessParts, VisitorTokenParts {
  readonly randomBytes: RandomBytes;
}

/** The ports of « Me connecter ». */
export interface SignInPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly signIn: (input: SignInInput) => Promise<SignInAnswer>;
  readonly changePassword: (input: ChangePasswordInput) => Promise<ChangePasswordAnswer>;
  readonly releaseToken: (input: { readonly token: string }) => Promise<void>;
}

const ACT_ID_BYTES = 16;

/** Signs in through the gateway. */
export function createSignInPorts(parts: SignInParts): SignInPorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  /** The act whose outcome is not known, by its token: repeated, it asks for that outcome and does nothing twice. */
  const unknownActs = new Map<string, string>();
  const drawAct = (): string => toBase64Url(parts.randomBytes(ACT_ID_BYTES));

  return {
    checkReadiness: createReadiness(parts),

    async signIn(input) {
      const result = await gateway.call(signInRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return refusedSignIn(result, parts.now());
      const { answer } = result;
      if (answer.kind === 'open') {
        return { kind: 'open', account: await tokens.holdAccount(input.caisse, answer.account) };
      }
      tokens.hold(answer.token);
      return { kind: 'passwordToChoose', token: answer.token };
    },

    async changePassword({ caisse, token, password }) {
      const act = unknownActs.get(token) ?? drawAct();
      unknownActs.set(token, act);
      const result = await gateway.call(changePasswordRoute, { body: { sessionId, token, act, password }, owner });
      const answer: ChangePasswordAnswer =
        result.kind === 'answer'
          ? {
              kind: 'active',
              noticeSentTo: result.answer.noticeSentTo,
              account: await tokens.holdAccount(caisse, result.answer.account),
            }
          : changeRefusal(result);
      if (answer.kind !== 'notNow') unknownActs.delete(token);
      return answer;
    },

    async releaseToken({ token }) {
      unknownActs.delete(token);
      tokens.release(token);
    },
  };
}

function changeRefusal(failure: CallFailure): ChangePasswordAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'passwordRefused':
      return { kind: 'passwordRefused' };
    // The token opens the choice of a new password no more: the visitor types the current one again.
    case 'sessionOver':
    case 'notAllowed':
    case 'doesNotMatch':
      return { kind: 'tokenExpired' };
    default:
      return tryAgain(delayOf(failure));
  }
}
