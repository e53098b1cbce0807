import type { Nir } from '#domain/identity/nir.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import { checkPassword } from '#domain/password/rules.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyMachineInput } from '../common/journey.ts';
import {
  unsavedPassword,
  type NewPasswordEvent,
  type NoticeChannel,
  type SavedPasswordContext,
} from '../common/new-password.ts';
import type { CodeEnd, Opened, OpenInput } from './ports.ts';

/** Why a code opens nothing more; ends the journey. */
export type CodeUseRefusal = { readonly kind: CodeEnd } | { readonly kind: 'tooManyTries'; readonly until: EpochMs };

/** What this visitor is asked, in order. */
export type CodeUseQuestion = CodeUseField | 'password' | 'confirmPassword';

export interface CodeUseContext extends Omit<JourneyMachineInput, 'typedCode'>, SavedPasswordContext, DelayContext {
  /** What the session knew at the start is not asked (A30), and is no step. */
  readonly questions: readonly CodeUseQuestion[];
  /** Kept until the account is active: when the token expires, it asks for a new one. */
  readonly code: ProvisionalCode | undefined;
  readonly opened: Opened | undefined;
  /** The token was renewed once already. */
  readonly renewed: boolean;
  readonly refusal: CodeUseRefusal | undefined;
  readonly noticeSentTo: NoticeChannel | undefined;
  /** The account that the first use opened on this kiosk. */
  readonly account: OpenAccountIdentity | undefined;
  readonly outcome: JourneyOutcome;
}

export type CodeUseField = 'nir' | 'birthDate' | 'code';

/** What the screens of the journey send; values come out of the domain's parsers. */
export type CodeUseEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, with what was typed. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'NIR_GIVEN'; readonly nir: Nir }
  | { readonly type: 'BIRTH_DATE_GIVEN'; readonly birthDate: CalendarDate }
  | { readonly type: 'CODE_GIVEN'; readonly code: ProvisionalCode }
  | { readonly type: 'CHANGE'; readonly field: CodeUseField }
  | NewPasswordEvent
  /** « Demander un nouveau code ». */
  | { readonly type: 'NEW_CODE' }
  | { readonly type: 'FINISH' };

const allQuestions: readonly CodeUseQuestion[] = ['nir', 'birthDate', 'code', 'password', 'confirmPassword'];

export function initialContext({ typedCode, ...input }: JourneyMachineInput): CodeUseContext {
  const { nir, birthDate } = input.known;
  const known: Readonly<Partial<Record<CodeUseQuestion, unknown>>> = { nir, birthDate, code: typedCode };
  return {
    ...input,
    ...unsavedPassword,
    questions: allQuestions.filter((question) => known[question] === undefined),
    code: typedCode,
    opened: undefined,
    renewed: false,
    notNow: undefined,
    refusal: undefined,
    noticeSentTo: undefined,
    account: undefined,
    outcome: { kind: 'left' },
  };
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for all three first. */
export function openInputOf({ caisse, known, code }: CodeUseContext): OpenInput {
  const { nir, birthDate } = known;
  if (!nir || !birthDate || !code) throw new Error('an answer is missing');
  return { caisse, nir, birthDate, code };
}

/** Number, date and code were typed where the visitor comes from: nothing is left to ask. */
export function hasAllAnswers({ known, code }: CodeUseContext): boolean {
  return known.nir !== undefined && known.birthDate !== undefined && code !== undefined;
}

/**
 * @throws Error when nothing was opened.
 */
export function tokenOf({ opened }: CodeUseContext): string {
  if (!opened) throw new Error('nothing was opened');
  return opened.token;
}

/** Whether the caisse's own rules take the password (#162–165, #271). */
export function fulfilsRules(context: CodeUseContext, password: string): boolean {
  if (!context.opened) return false;
  const { nir, birthDate } = openInputOf(context);
  return checkPassword(context.opened.rulesKind, password, { nir, birthDate }).accepted;
}
