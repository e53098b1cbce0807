import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { BirthName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { checkPassword } from '#domain/password/rules.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import {
  unsavedPassword,
  type NewPasswordEvent,
  type NoticeChannel,
  type SavedPasswordContext,
} from '../common/new-password.ts';
import type { AskedIdentity, CheckInput, CodeRefusal, LinkInput, ResetContact, SaveInput, SendInput } from './ports.ts';

/** What the visitor is asked, in order. */
export type ForgottenPasswordQuestion = 'nir' | 'birthName' | 'birthDate' | 'code' | 'password';

/** What the gateway was asked last: « Réessayer » does it again. */
export type ForgottenPasswordAct = 'start' | 'letterCode' | 'send' | 'check' | 'link';

export interface ForgottenPasswordContext
  extends Omit<JourneyMachineInput, 'typedCode'>, SavedPasswordContext, DelayContext {
  /** What the session knew at the start is not asked (A30), and is no step. */
  readonly questions: readonly ForgottenPasswordQuestion[];
  /** « J'ai reçu un code par courrier ». */
  readonly byLetter: boolean;
  readonly resetId: string | undefined;
  readonly contacts: readonly ResetContact[];
  /** Where the code goes. */
  readonly contact: ResetContact | undefined;
  /** No sooner may another code be asked for. */
  readonly againAt: EpochMs | undefined;
  /** In memory until it was judged or given up. */
  readonly code: OneTimeCode | undefined;
  /** What the right code gave. */
  readonly token: string | undefined;
  readonly asked: ForgottenPasswordAct;
  readonly codeRefusal: CodeRefusal | undefined;
  readonly pausedUntil: EpochMs | undefined;
  readonly noticeSentTo: NoticeChannel | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type ForgottenPasswordEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** « Abandonner », or back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, or the same question again. */
  | { readonly type: 'RETRY' }
  /** « J'ai reçu un code par courrier ». */
  | { readonly type: 'LETTER_CODE' }
  | { readonly type: 'NIR_GIVEN'; readonly nir: Nir }
  | { readonly type: 'BIRTH_NAME_GIVEN'; readonly birthName: BirthName }
  | { readonly type: 'BIRTH_DATE_GIVEN'; readonly birthDate: CalendarDate }
  | { readonly type: 'CHANGE'; readonly field: 'nir' | 'birthName' }
  /** « Envoyer » (#157). */
  | { readonly type: 'SEND' }
  /** « Autre(s) coordonnée(s) de contact » (#154). */
  | { readonly type: 'OTHER_CONTACTS' }
  | { readonly type: 'CONTACT_CHOSEN'; readonly id: string }
  /** Somebody is there: the screen is not covered. */
  | { readonly type: 'TYPED' }
  | { readonly type: 'CODE_GIVEN'; readonly code: OneTimeCode }
  /** « Vous n'avez rien reçu ? » (#159). */
  | { readonly type: 'NOTHING_RECEIVED' }
  /** « Renvoyer un code » (#159). */
  | { readonly type: 'RESEND' }
  /** « J'ai reçu un code ». */
  | { readonly type: 'USE_CODE' }
  | { readonly type: 'UNCOVER' }
  | NewPasswordEvent
  /** « Demander un code provisoire ». */
  | { readonly type: 'NEW_CODE' }
  /** « Me connecter » (#166). */
  | { readonly type: 'SIGN_IN' }
  | { readonly type: 'FINISH' };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): ForgottenPasswordContext {
  return {
    ...input,
    ...unsavedPassword,
    questions: questionsOf(input),
    byLetter: false,
    ...noReset,
    asked: 'start',
    codeRefusal: undefined,
    pausedUntil: undefined,
    notNow: undefined,
    noticeSentTo: undefined,
    outcome: { kind: 'left' },
  };
}

/** What ends with a reset: nothing of it serves another one. */
export const noReset = {
  resetId: undefined,
  contacts: [],
  contact: undefined,
  againAt: undefined,
  code: undefined,
  token: undefined,
} as const;

/** The Caf asks for the name, and the rest happens here (#153–#166); ameli asks for the date, and the rest is in a mail (#265). */
function questionsOf({
  caisse,
  known,
}: Pick<JourneyMachineInput, 'caisse' | 'known'>): readonly ForgottenPasswordQuestion[] {
  const identity = caisseKindOf(caisse) === 'caf' ? (['nir', 'birthName'] as const) : (['nir', 'birthDate'] as const);
  const open = identity.filter((field) => known[field] === undefined);
  return caisseKindOf(caisse) === 'caf' ? [...open, 'code', 'password'] : open;
}

export function endOf({ outcome, known }: ForgottenPasswordContext): JourneyEnd {
  return { outcome, known };
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for both first. */
export function identityOf({ caisse, known: { nir, birthName } }: ForgottenPasswordContext): AskedIdentity {
  return { caisse, nir: given(nir), birthName: given(birthName) };
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for both first. */
export function linkInputOf({ caisse, known: { nir, birthDate } }: ForgottenPasswordContext): LinkInput {
  return { caisse, nir: given(nir), birthDate: given(birthDate) };
}

/** @throws Error when no reset runs. Unreachable: the chart begins one first. */
export function sendInputOf({ resetId, contact }: ForgottenPasswordContext): SendInput {
  return { resetId: given(resetId), contactId: given(contact).id };
}

/** @throws Error when no code was typed. Unreachable: the chart asks for it first. */
export function checkInputOf({ resetId, code }: ForgottenPasswordContext): CheckInput {
  return { resetId: given(resetId), code: given(code) };
}

/** @throws Error when there is nothing to save. Unreachable: the chart asks for the password first. */
export function saveInputOf({ token, password }: ForgottenPasswordContext): SaveInput {
  return { token: given(token), password: given(password) };
}

/** @throws Error when it is missing. Unreachable: the chart asks for it first. */
export function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('an answer is missing');
  return value;
}

/** Whether the caisse's own rules take the password (#162–#165). */
export function fulfilsRules(
  { caisse, known: { nir, birthDate } }: ForgottenPasswordContext,
  password: string,
): boolean {
  return nir !== undefined && checkPassword(caisseKindOf(caisse), password, { nir, birthDate }).accepted;
}
