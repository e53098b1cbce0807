import type { CodeUseAnswer, PasswordAnswer } from '#contract/routes/code-use.ts';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { ProblemName } from '#contract/routes/problem.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { maskEmail, maskMobile } from '#domain/identity/contact.ts';
import type { CodeRefusal } from '#domain/provisional-code/life.ts';
import { CaisseUnavailable, type PersonId } from '../../caisses/caisse.ts';
import { refuse, type Refusal } from '../../server/problems.ts';
import type { CodeServices } from '../services.ts';
import { firstUse } from './first-use.ts';
import { findTriedPerson, tryCode, type TriedPerson, type TypedCode } from './try-code.ts';
import type { TryGuards } from '../../visitors/try-guards.ts';
import { giveToken, type TokenPlace } from '../../visitors/visitor-tokens.ts';

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
  place: TokenPlace,
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
  place: TokenPlace,
  guards: TryGuards,
): Promise<CodeUseAnswer | Refusal> {
  const outcome = await tryCode(services, typed, person);
  if (outcome.kind === 'refused') {
    await guards.after(outcome.reason === 'notMatching' ? 'wrong' : 'rightDigits');
    return refuse(problemOf[outcome.reason]);
  }
  await guards.after('rightDigits');
  const notice = await noticeOf(services, typed.caisse, outcome.person);
  const given = await giveToken(services.database, outcome.codeId, place, services.clock.now());
  return { ...given, passwordRules: caisseKindOf(typed.caisse), notice };
}

/** From the token to an active account. */
export async function choosePassword(
  services: CodeServices,
  chosen: { readonly token: VisitorToken; readonly place: TokenPlace; readonly password: string },
): Promise<PasswordAnswer | Refusal> {
  return await orCaisseUnavailable(async () => {
    const outcome = await firstUse(services, chosen);
    switch (outcome.kind) {
      case 'done':
        return { status: 'active', noticeSentTo: await channelOf(services, outcome.caisse, outcome.person) };
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

/** Where the notice goes. The account is already active: a silent caisse only hides the channel. */
async function channelOf(
  services: CodeServices,
  caisse: CaisseId,
  person: PersonId,
): Promise<PasswordAnswer['noticeSentTo']> {
  try {
    return (await noticeOf(services, caisse, person))?.channel ?? 'none';
  } catch (error) {
    if (error instanceof CaisseUnavailable) return 'none';
    throw error;
  }
}

/** Where the confirmation goes: by mail, or by SMS when there is no e-mail. */
async function noticeOf(
  { caisses }: Pick<CodeServices, 'caisses'>,
  caisse: CaisseId,
  person: PersonId,
): Promise<CodeUseAnswer['notice']> {
  const { mail, mobile } = await caisses[caisse].contacts.of(person);
  if (mail !== null) return { channel: 'email', masked: maskEmail(mail.value) };
  return mobile === null ? null : { channel: 'sms', masked: maskMobile(mobile.value) };
}

async function orCaisseUnavailable<Answer>(work: () => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaisseUnavailable) return refuse('caisseUnavailable');
    throw error;
  }
}
