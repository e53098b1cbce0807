import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import type { ProblemName } from '#contract/routes/problem.ts';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { CodeRefusal } from '#domain/provisional-code/life.ts';
import { orCaisseUnavailable } from '../../caisses/or-unavailable.ts';
import { channelOf, noticeOf } from '../../messages/notice-channel.ts';
import { refuse, type Refusal } from '../../server/problems.ts';
import type { CodeServices } from '../services.ts';
import { firstUse, type ChosenPassword } from './first-use.ts';
import { findTriedPerson, tryCode, type TriedPerson, type TypedCode } from './try-code.ts';
import type { TryGuards } from '../../visitors/try-guards.ts';
import { giveToken } from '../../visitors/code-tokens.ts';
import type { SessionPlace } from '../../visitors/session-place.ts';

type PlainProblem = Extract<
  ProblemName,
  'doesNotMatch' | 'codeExpired' | 'codeUsed' | 'codeReplaced' | 'codeDestroyed'
>;

/** The true reason exists only for who typed the right digits; `tryCode` sees to that. */
const problemOf: Readonly<Record<CodeRefusal, PlainProblem>> = {
  notMatching: 'doesNotMatch',
  expired: 'codeExpired',
  used: 'codeUsed',
  superseded: 'codeReplaced',
  destroyed: 'codeDestroyed',
};

/** From the typed code to a visitor token, or to a refusal that the visitor may read. */
export async function useCode(
  services: CodeServices,
  typed: TypedCode,
  place: SessionPlace,
  guards: TryGuards,
): Promise<CodeUseAnswer | Refusal> {
  return await orCaisseUnavailable(async () => {
    const person = await findTriedPerson(services, typed);
    const throttled = await guards.before();
    if (throttled !== undefined) return throttled;
    return await judge(services, typed, person, place, guards);
  });
}

async function judge(
  services: CodeServices,
  typed: TypedCode,
  person: TriedPerson,
  place: SessionPlace,
  guards: TryGuards,
): Promise<CodeUseAnswer | Refusal> {
  const outcome = await tryCode(services, typed, person);
  if (outcome.kind === 'refused') {
    await guards.after(outcome.reason === 'notMatching' ? 'wrong' : 'rightDigits');
    return refuse(problemOf[outcome.reason]);
  }
  await guards.after('rightDigits');
  const notice = await noticeOf(services.caisses, { caisse: typed.caisse, person: outcome.person });
  const given = await giveToken(services.database, outcome.codeId, place, services.clock.now());
  return { ...given, passwordRules: caisseKindOf(typed.caisse), notice };
}

/** From the token to an active account. */
export async function choosePassword(
  services: CodeServices,
  chosen: ChosenPassword,
): Promise<PasswordAnswer | Refusal> {
  return await orCaisseUnavailable(async () => {
    const outcome = await firstUse(services, chosen);
    switch (outcome.kind) {
      case 'done':
        return { status: 'active', noticeSentTo: await channelOf(services.caisses, outcome) };
      case 'passwordRefused':
        return refuse('passwordRefused', { rules: [...outcome.rules] });
      case 'alreadyUsed':
        return refuse('codeUsed');
      case 'sessionOver':
        return refuse('sessionOver');
      case 'notAllowed':
        return refuse('doesNotMatch');
    }
  });
}
