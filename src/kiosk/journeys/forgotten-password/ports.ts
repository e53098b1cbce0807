import { toBase64Url } from '#contract/bytes/base64url.ts';
import {
  askPasswordLinkRoute,
  checkResetCodeRoute,
  resetPasswordRoute,
  sendResetCodeRoute,
  startPasswordResetRoute,
} from '#contract/routes/password-resets.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type {
  AskedIdentity,
  CheckAnswer,
  CheckInput,
  CodeRefusal,
  LetterAnswer,
  LinkAnswer,
  LinkInput,
  SaveAnswer,
  SaveInput,
  SendAnswer,
  SendInput,
  StartAnswer,
} from '#machines/forgotten-password/ports.ts';
import type { CallFailure, GatewayClient } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

export interface ForgottenPasswordParts extends ReadinessParts {
  readonly gateway: Pick<GatewayClient, 'call'>;
  /** Drawn once a visit: a reset and its token are bound to it and to the kiosk's key. */
  readonly sessionId: string;
  readonly resources: Pick<SessionResources, 'own'>;
  readonly now: () => EpochMs;
  /** The time of the gateway, as far as it is known. */
  readonly gatewayTime: () => Promise<EpochMs>;
  readonly randomBytes: RandomBytes;
}

/** The ports of « Mot de passe oublié ». */
export interface ForgottenPasswordPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly startReset: (input: AskedIdentity) => Promise<StartAnswer>;
  readonly proveByLetter: (input: AskedIdentity & { readonly code: string }) => Promise<LetterAnswer>;
  readonly sendCode: (input: SendInput) => Promise<SendAnswer>;
  readonly checkCode: (input: CheckInput) => Promise<CheckAnswer>;
  readonly savePassword: (input: SaveInput) => Promise<SaveAnswer>;
  readonly askLink: (input: LinkInput) => Promise<LinkAnswer>;
}

type Over = Extract<CheckAnswer, { readonly kind: 'over' }>;
type NotNow = Extract<StartAnswer, { readonly kind: 'notNow' }>;
type TooManyTries = Extract<StartAnswer, { readonly kind: 'tooManyTries' }>;

const ACT_ID_BYTES = 16;

/** Renews a forgotten password through the gateway. */
export function createForgottenPasswordPorts(parts: ForgottenPasswordParts): ForgottenPasswordPorts {
  const { gateway, sessionId, resources: owner } = parts;
  /** The act whose outcome is not known, by what it is about: repeated, it asks for that outcome and does nothing twice. */
  const unknownActs = new Map<string, string>();
  const actAbout = (about: string): string => {
    const act = unknownActs.get(about) ?? toBase64Url(parts.randomBytes(ACT_ID_BYTES));
    unknownActs.set(about, act);
    return act;
  };

  return {
    checkReadiness: createReadiness(parts),

    async startReset(input) {
      const result = await gateway.call(startPasswordResetRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return pauseOrDelay(result, parts.now());
      const { answer } = result;
      // Without the code of a letter nothing is proven yet.
      return answer.kind === 'contacts' ? answer : tryAgain('offline');
    },

    async proveByLetter({ code, ...input }) {
      const body = { sessionId, ...input, letterCode: code };
      const result = await gateway.call(startPasswordResetRoute, { body, owner });
      if (result.kind !== 'answer') return codeRefusalOf(result) ?? pauseOrDelay(result, parts.now());
      const { answer } = result;
      return answer.kind === 'proven' ? { kind: 'proven', token: answer.resetToken } : tryAgain('offline');
    },

    async sendCode(input) {
      const result = await gateway.call(sendResetCodeRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return overOf(result) ?? pauseOrDelay(result, parts.now());
      return { kind: 'accepted', againAt: result.answer.againAt - (await parts.gatewayTime()) + parts.now() };
    },

    async checkCode(input) {
      const about = `${input.resetId} ${input.code}`;
      const body = { sessionId, ...input, act: actAbout(about) };
      const result = await gateway.call(checkResetCodeRoute, { body, owner });
      const answer: CheckAnswer =
        result.kind === 'answer'
          ? { kind: 'proven', token: result.answer.resetToken }
          : (codeRefusalOf(result) ?? overOf(result) ?? pauseOrDelay(result, parts.now()));
      if (answer.kind !== 'notNow') unknownActs.delete(about);
      return answer;
    },

    async savePassword({ token, password }) {
      const act = actAbout(token);
      const body = { sessionId, resetToken: token, act, password };
      const result = await gateway.call(resetPasswordRoute, { body, owner });
      const answer: SaveAnswer =
        result.kind === 'answer' ? { kind: 'active', noticeSentTo: result.answer.noticeSentTo } : saveRefusalOf(result);
      if (answer.kind !== 'notNow') unknownActs.delete(token);
      return answer;
    },

    async askLink(input) {
      const result = await gateway.call(askPasswordLinkRoute, { body: { sessionId, ...input }, owner });
      return result.kind === 'answer' ? { kind: 'accepted' } : tryAgain(delayOf(result));
    },
  };
}

const codeRefusals: readonly string[] = [
  'doesNotMatch',
  'codeExpired',
  'codeUsed',
  'codeReplaced',
  'codeDestroyed',
] satisfies readonly CodeRefusal[];

const isCodeRefusal = (name: string): name is CodeRefusal => codeRefusals.includes(name);

function codeRefusalOf(
  failure: CallFailure,
): { readonly kind: 'codeRefused'; readonly reason: CodeRefusal } | undefined {
  if (failure.kind !== 'problem') return undefined;
  const name = problemName(failure.problem);
  return isCodeRefusal(name) ? { kind: 'codeRefused', reason: name } : undefined;
}

function overOf(failure: CallFailure): Over | undefined {
  if (failure.kind !== 'problem') return undefined;
  return ['sessionOver', 'notAllowed'].includes(problemName(failure.problem)) ? { kind: 'over' } : undefined;
}

function saveRefusalOf(failure: CallFailure): SaveAnswer {
  if (failure.kind !== 'problem') return tryAgain('offline');
  switch (problemName(failure.problem)) {
    case 'passwordRefused':
      return { kind: 'passwordRefused' };
    // The proof lets no other password be chosen: it is too old, or another password was set meanwhile.
    case 'sessionOver':
    case 'notAllowed':
    case 'codeUsed':
      return { kind: 'over' };
    default:
      return tryAgain(delayOf(failure));
  }
}

function pauseOrDelay(failure: CallFailure, now: EpochMs): TooManyTries | NotNow {
  const { kind } = failure;
  if (kind === 'problem' && 'retryAfterMs' in failure.problem) {
    return { kind: 'tooManyTries', until: now + failure.problem.retryAfterMs };
  }
  return tryAgain(delayOf(failure));
}
