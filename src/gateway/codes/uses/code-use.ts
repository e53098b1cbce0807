import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import type { ProblemName } from '#contract/routes/problem.ts';
import type { kioskPasswordRoute } from '#contract/routes/kiosk-code-uses.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { CodeRefusal } from '#domain/provisional-code/life.ts';
import { orCaisseUnavailable } from '../../caisses/or-unavailable.ts';
import { channelOf, noticeOf } from '../../messages/notice-channel.ts';
import { refuse, Refusal } from '../../server/problems.ts';
import { openAfterUse } from '../../visitors/opened-sessions.ts';
import { type Holder } from '../../visitors/account-sessions.ts';
import type { CodeServices } from '../services.ts';
import { firstUse, type ChosenPassword } from './first-use.ts';
import { findTriedPerson, tryCode, type TriedPerson, type TypedCode } from './try-code.ts';
import type { TryGuards } from '../../visitors/try-guards.ts';
import { giveToken } from '../../visitors/code-tokens.ts';
import type { KioskPlace, SessionPlace } from '../../visitors/session-place.ts';

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
  return await orCaisseUnavailable(async () => (await chosenPassword(services, chosen)).answer);
}

/** The same on a kiosk, whose visitor is signed in where its hall offers it: nothing is typed a second time (A30). */
export async function choosePasswordOnKiosk(
  services: CodeServices,
  chosen: ChosenPassword & { readonly place: KioskPlace },
  maySignIn: (caisse: CaisseId) => boolean,
): Promise<AnswerOf<typeof kioskPasswordRoute> | Refusal> {
  return await orCaisseUnavailable(async () => {
    const { answer, holder } = await chosenPassword(services, chosen);
    if (answer instanceof Refusal || holder === undefined || !maySignIn(holder.caisse)) return answer;
    const { database, clock } = services;
    const opened = await openAfterUse(database, chosen.token, chosen.place, clock.now());
    return opened === undefined
      ? answer
      : { ...answer, account: { ...opened, level: 'authenticated', openedBy: 'code' } };
  });
}

interface ChoiceEnd {
  readonly answer: PasswordAnswer | Refusal;
  /** Whose account is active now. */
  readonly holder?: Holder;
}

async function chosenPassword(services: CodeServices, chosen: ChosenPassword): Promise<ChoiceEnd> {
  const outcome = await firstUse(services, chosen);
  switch (outcome.kind) {
    case 'done':
      return {
        answer: { status: 'active', noticeSentTo: await channelOf(services.caisses, outcome) },
        holder: outcome,
      };
    case 'passwordRefused':
      return { answer: refuse('passwordRefused', { rules: [...outcome.rules] }) };
    case 'alreadyUsed':
      return { answer: refuse('codeUsed') };
    case 'sessionOver':
      return { answer: refuse('sessionOver') };
    case 'notAllowed':
      return { answer: refuse('doesNotMatch') };
  }
}
