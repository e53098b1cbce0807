import { toBase64Url } from '#contract/bytes/base64url.ts';
import {
  checkCreationCodeRoute,
  createAccountRoute,
  postponeCreationRoute,
  resumeCreationRoute,
  sendCreationCodeRoute,
  startCreationRoute,
} from '#contract/routes/account-creations.ts';
import { problemName, type ProblemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '#machines/common/delay.ts';
import type { ReadinessAnswer } from '#machines/common/readiness.ts';
import type {
  CheckAnswer,
  CheckInput,
  CreateAnswer,
  CreateInput,
  CreationCodeRefusal,
  LetterAnswer,
  LetterInput,
  PostponeAnswer,
  SendAnswer,
  SendInput,
  StartAnswer,
  StartInput,
} from '#machines/create-account/ports.ts';
import type { CallFailure, CallResult } from '#kiosk/gateway-client/gateway-client.ts';
import { createReadiness, delayOf, tryAgain, type ReadinessParts } from '#kiosk/terminal/readiness.ts';
import { createVisitorTokens, type VisitorTokenParts } from '#kiosk/terminal/visitor-tokens.ts';

export interface CreateAccountParts extends ReadinessParts, VisitorTokenParts {
  readonly randomBytes: RandomBytes;
}

/** The ports of « Créer mon compte ». */
export interface CreateAccountPorts {
  readonly checkReadiness: (input: { readonly caisse: CaisseId }) => Promise<ReadinessAnswer>;
  readonly startCreation: (input: StartInput) => Promise<StartAnswer>;
  readonly sendCode: (input: SendInput) => Promise<SendAnswer>;
  readonly checkCode: (input: CheckInput) => Promise<CheckAnswer>;
  readonly postpone: (input: { readonly creationId: string }) => Promise<PostponeAnswer>;
  readonly resumeByLetter: (input: LetterInput) => Promise<LetterAnswer>;
  readonly createAccount: (input: CreateInput) => Promise<CreateAnswer>;
}

const ACT_ID_BYTES = 16;

/** Creates an account through the gateway. */
export function createCreateAccountPorts(parts: CreateAccountParts): CreateAccountPorts {
  const { gateway, sessionId, resources: owner } = parts;
  const tokens = createVisitorTokens(parts);
  /** The act whose outcome is not known, by what it is about: repeated, it asks for that outcome and does nothing twice. */
  const unknownActs = new Map<string, string>();
  const actAbout = (about: string): string => {
    const act = unknownActs.get(about) ?? toBase64Url(parts.randomBytes(ACT_ID_BYTES));
    unknownActs.set(about, act);
    return act;
  };
  /** An hour of the gateway, by the kiosk's own clock. */
  const byOwnClock = async (at: EpochMs): Promise<EpochMs> => at - (await parts.gatewayTime()) + parts.now();

  return {
    checkReadiness: createReadiness(parts),

    async startCreation(input) {
      const result = await gateway.call(startCreationRoute, { body: { sessionId, ...input }, owner });
      if (result.kind !== 'answer') return pauseOrDelay(result, parts.now());
      const { creationId, againAt } = result.answer;
      return { kind: 'started', creationId, againAt: await byOwnClock(againAt) };
    },

    async sendCode(input) {
      const result = await gateway.call(sendCreationCodeRoute, { body: { sessionId, ...input }, owner });
      if (result.kind === 'answer') return { kind: 'accepted', againAt: await byOwnClock(result.answer.againAt) };
      return hasFailedWith(result, ['sessionOver', 'notAllowed']) ? over : pauseOrDelay(result, parts.now());
    },

    async checkCode(input) {
      const about = `${input.creationId} ${input.code}`;
      const body = { sessionId, ...input, act: actAbout(about) };
      const answer = checkAnswerOf(await gateway.call(checkCreationCodeRoute, { body, owner }), parts.now());
      if (answer.kind !== 'notNow') unknownActs.delete(about);
      return answer;
    },

    async postpone(input) {
      const result = await gateway.call(postponeCreationRoute, { body: { sessionId, ...input }, owner });
      if (result.kind === 'answer') return { kind: 'waiting', until: result.answer.until };
      return hasFailedWith(result, ['sessionOver', 'notAllowed']) ? over : tryAgain(delayOf(result));
    },

    async resumeByLetter({ code, ...input }) {
      const body = { sessionId, ...input, letterCode: code };
      const result = await gateway.call(resumeCreationRoute, { body, owner });
      if (result.kind !== 'answer') {
        return personRefusalOf(result) ?? codeRefusalOf(result) ?? pauseOrDelay(result, parts.now());
      }
      const { creationToken, contact } = result.answer;
      return { kind: 'proven', token: creationToken, contact };
    },

    async createAccount({ caisse, token, password }) {
      const act = actAbout(token);
      const body = { sessionId, creationToken: token, act, password };
      const result = await gateway.call(createAccountRoute, { body, owner });
      if (result.kind !== 'answer') {
        const refusal = createRefusalOf(result);
        if (refusal.kind !== 'notNow') unknownActs.delete(token);
        return refusal;
      }
      unknownActs.delete(token);
      const { noticeSentTo, account } = result.answer;
      return {
        kind: 'active',
        noticeSentTo,
        ...(account && { account: await tokens.holdAccount(caisse, account) }),
      };
    },
  };
}

function checkAnswerOf(result: CallResult<typeof checkCreationCodeRoute>, now: number): CheckAnswer {
  if (result.kind === 'answer') {
    const { answer } = result;
    return answer.kind === 'proven' ? { kind: 'proven', token: answer.creationToken } : answer;
  }
  if (hasFailedWith(result, ['mailTaken'])) return { kind: 'mailTaken' };
  if (hasFailedWith(result, ['sessionOver'])) return over;
  return personRefusalOf(result) ?? codeRefusalOf(result) ?? pauseOrDelay(result, now);
}

const over = { kind: 'over' } as const;

const codeRefusals: readonly string[] = [
  'doesNotMatch',
  'codeExpired',
  'codeUsed',
  'codeReplaced',
  'codeDestroyed',
] satisfies readonly CreationCodeRefusal[];

const isCodeRefusal = (name: string): name is CreationCodeRefusal => codeRefusals.includes(name);

function nameOf(failure: CallFailure): ProblemName | undefined {
  return failure.kind === 'problem' ? problemName(failure.problem) : undefined;
}

function hasFailedWith(failure: CallFailure, names: readonly ProblemName[]): boolean {
  const name = nameOf(failure);
  return name !== undefined && names.includes(name);
}

function codeRefusalOf(
  failure: CallFailure,
): { readonly kind: 'codeRefused'; readonly reason: CreationCodeRefusal } | undefined {
  const name = nameOf(failure);
  return name !== undefined && isCodeRefusal(name) ? { kind: 'codeRefused', reason: name } : undefined;
}

function personRefusalOf(failure: CallFailure): { readonly kind: 'accountExists' | 'notAllowed' } | undefined {
  const name = nameOf(failure);
  return name === 'accountExists' || name === 'notAllowed' ? { kind: name } : undefined;
}

function createRefusalOf(failure: CallFailure): CreateAnswer {
  const name = nameOf(failure);
  switch (name) {
    case 'passwordRefused':
    case 'mailTaken':
      return { kind: name };
    case 'sessionOver':
      return over;
    // With another password, by an act that is not known here any more.
    case 'codeUsed':
      return { kind: 'accountExists' };
    default:
      return personRefusalOf(failure) ?? tryAgain(delayOf(failure));
  }
}

function pauseOrDelay(
  failure: CallFailure,
  now: EpochMs,
): { readonly kind: 'tooManyTries'; readonly until: EpochMs } | NotNow {
  if (failure.kind === 'problem' && 'retryAfterMs' in failure.problem) {
    return { kind: 'tooManyTries', until: now + failure.problem.retryAfterMs };
  }
  return tryAgain(delayOf(failure));
}
