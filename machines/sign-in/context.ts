import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import { checkPassword } from '#domain/password/rules.ts';
import { provisionalCodeSchema, type ProvisionalCode } from '#domain/provisional-code/code.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import {
  unsavedPassword,
  type NewPasswordEvent,
  type NoticeChannel,
  type SavedPasswordContext,
} from '../common/new-password.ts';
import type { PasswordRefusal } from '../common/refused-password.ts';
import type { ChangePasswordInput, PasswordToChoose, SignInInput } from './ports.ts';

/** What every visitor is asked, in order. */
export type SignInQuestion = 'nir' | 'secret';

export interface SignInContext extends Omit<JourneyMachineInput, 'typedCode'>, SavedPasswordContext, DelayContext {
  /** What the session knew at the start is not asked (A30), and is no step. */
  readonly questions: readonly SignInQuestion[];
  /** The password of the account, in memory until it was judged or given up (P14). */
  readonly secret: string | undefined;
  /** « Continuer » on an empty field. */
  readonly secretMissing: boolean;
  /** Typed in ameli's one field (#264): handed to the journey that uses codes. */
  readonly code: ProvisionalCode | undefined;
  readonly opened: PasswordToChoose | undefined;
  readonly account: OpenAccountIdentity | undefined;
  readonly refusal: PasswordRefusal | undefined;
  readonly noticeSentTo: NoticeChannel | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type SignInEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, with what was typed. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'NIR_GIVEN'; readonly nir: Nir }
  /** `mayBeCode`: codes can be used here. */
  | { readonly type: 'SECRET_GIVEN'; readonly secret: string; readonly mayBeCode: boolean }
  | { readonly type: 'BIRTH_DATE_GIVEN'; readonly birthDate: CalendarDate }
  | { readonly type: 'CHANGE'; readonly field: 'nir' }
  | NewPasswordEvent
  /** « Première connexion ? » (#150). */
  | { readonly type: 'FIRST_TIME' }
  /** « Créer mon compte » (#150). */
  | { readonly type: 'CREATE_ACCOUNT' }
  /** « S'identifier avec FranceConnect » (#149). */
  | { readonly type: 'FRANCE_CONNECT' }
  /** « Tuteur ? » (#151). */
  | { readonly type: 'GUARDIAN' }
  /** « Me connecter comme tuteur ». */
  | { readonly type: 'GUARDIAN_SIGN_IN' }
  /** « Mot de passe oublié ? » (#148). `renewedHere`: the journey that renews it is offered. */
  | { readonly type: 'FORGOTTEN'; readonly renewedHere: boolean }
  /** « Demander un code provisoire ». */
  | { readonly type: 'NEW_CODE' }
  /** « J'ai un code provisoire ». */
  | { readonly type: 'USE_CODE' }
  | { readonly type: 'FINISH' };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): SignInContext {
  return {
    ...input,
    ...unsavedPassword,
    questions: input.known.nir === undefined ? ['nir', 'secret'] : ['secret'],
    secret: undefined,
    secretMissing: false,
    code: undefined,
    opened: undefined,
    account: undefined,
    notNow: undefined,
    refusal: undefined,
    noticeSentTo: undefined,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, code, account }: SignInContext): JourneyEnd {
  return {
    outcome,
    known,
    ...(code !== undefined && { typedCode: code }),
    ...(account && { identity: account }),
  };
}

/** Ameli's one field takes a provisional code too (#264): exactly four digits, which no password there is. */
export function codeIn(
  { caisse }: Pick<SignInContext, 'caisse'>,
  { secret, mayBeCode }: { readonly secret: string; readonly mayBeCode: boolean },
): ProvisionalCode | undefined {
  if (!mayBeCode || caisseKindOf(caisse) !== 'cpam') return undefined;
  const read = provisionalCodeSchema.safeParse(secret);
  return read.success ? read.data : undefined;
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for both first. */
export function signInInputOf({ caisse, known: { nir }, secret }: SignInContext): SignInInput {
  if (!nir || secret === undefined) throw new Error('an answer is missing');
  return { caisse, nir, password: secret };
}

/** @throws Error when there is nothing to save. Unreachable: the chart asks for the password first. */
export function changePasswordInputOf({ caisse, opened, password }: SignInContext): ChangePasswordInput {
  if (!opened || password === undefined) throw new Error('there is nothing to save');
  return { caisse, token: opened.token, password };
}

/** Whether the caisse's own rules take the password (#162–165, #271). */
export function fulfilsRules({ caisse, known: { nir, birthDate } }: SignInContext, password: string): boolean {
  return nir !== undefined && checkPassword(caisseKindOf(caisse), password, { nir, birthDate }).accepted;
}
