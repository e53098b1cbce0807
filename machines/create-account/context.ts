import type { BirthPlace, Civility, TypedContact } from '#domain/account/creation.ts';
import { isPastOwnAccountAge } from '#domain/account/own-account.ts';
import type { Iban } from '#domain/bank/iban.ts';
import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import type { BirthName } from '#domain/identity/birth-name.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { checkPassword } from '#domain/password/rules.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { noCard, type CardContext, type CardEvent, type CardHolderClaim } from '../common/card.ts';
import type { DelayContext } from '../common/delay.ts';
import type { IdentityEvent } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import {
  unsavedPassword,
  type NewPasswordEvent,
  type NoticeChannel,
  type SavedPasswordContext,
} from '../common/new-password.ts';
import { ameliChecksOf, civilStatusOf, given, type CreationAnswers, type CreationField } from './answers.ts';
import type {
  CheckInput,
  ContactOnFile,
  CreateInput,
  CreationCodeRefusal,
  LetterInput,
  SendInput,
  StartInput,
  WaitingContact,
} from './ports.ts';

/** « Vous êtes allocataire », « vous n'êtes pas allocataire », « conjoint, enfant ou personne à charge » (#169–171). */
export type Situation = 'recipient' | 'notRecipient' | 'attached';

/** What the gateway was asked last: « Réessayer » does it again. */
export type CreationAct = 'start' | 'send' | 'check' | 'postpone' | 'letterCode';

export interface CreateAccountContext
  extends Omit<JourneyMachineInput, 'typedCode'>, CardContext, DelayContext, SavedPasswordContext {
  readonly answers: CreationAnswers;
  /** Whose card was presented in this visit: the proof of the person (issue 9, decision 1). */
  readonly holder: CardHolderClaim | undefined;
  /** A line of the check-answers screen is being changed: « Retour » leads back to it (A33). */
  readonly changing: boolean;
  /** « J'ai reçu un code par courrier ». */
  readonly byLetter: boolean;
  readonly creationId: string | undefined;
  /** Contacts on file that prove the person. */
  readonly contacts: readonly ContactOnFile[];
  /** The one among them to which the code goes; undefined: to the typed contact. */
  readonly sentTo: ContactOnFile | undefined;
  readonly againAt: EpochMs | undefined;
  /** In memory until it was judged or given up. */
  readonly code: OneTimeCode | undefined;
  /** What the proof of the person gave. */
  readonly token: string | undefined;
  readonly waitingContact: WaitingContact | undefined;
  readonly asked: CreationAct;
  readonly codeRefusal: CreationCodeRefusal | undefined;
  readonly pausedUntil: EpochMs | undefined;
  /** What was typed waits until then. */
  readonly waitsUntil: EpochMs | undefined;
  readonly noticeSentTo: NoticeChannel | undefined;
  readonly account: OpenAccountIdentity | undefined;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send; values come out of the domain's parsers. */
export type CreateAccountEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' }
  /** The same act once more, or the same question again. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'SITUATION_CHOSEN'; readonly situation: Situation }
  /** « Sur mon téléphone » (#252, #253). */
  | { readonly type: 'ON_PHONE' }
  /** « Je n'ai pas d'adresse mail », « ni mobile ni adresse mail ». */
  | { readonly type: 'NO_CONTACT' }
  /** « J'ai reçu un code par courrier ». */
  | { readonly type: 'LETTER_CODE' }
  | { readonly type: 'CHOOSE_METHOD'; readonly method: IdentificationMethod }
  /** « Je possède un numéro de Sécurité sociale » (#173). */
  | { readonly type: 'HAS_NUMBER'; readonly hasNumber: boolean }
  | IdentityEvent
  | { readonly type: 'CIVILITY_GIVEN'; readonly civility: Civility }
  | { readonly type: 'FIRST_NAMES_GIVEN'; readonly firstNames: BirthName }
  | { readonly type: 'USED_NAME_GIVEN'; readonly usedName: BirthName | null }
  | { readonly type: 'BIRTH_PLACE_GIVEN'; readonly birthPlace: BirthPlace }
  | { readonly type: 'RESIDENCE_GIVEN'; readonly livesInFrance: boolean }
  | { readonly type: 'IBAN_GIVEN'; readonly iban: Iban }
  | { readonly type: 'CARD_NUMBER_GIVEN'; readonly cardNumber: string | null }
  | { readonly type: 'CONTACT_KIND_CHOSEN'; readonly kind: TypedContact['kind'] }
  | { readonly type: 'CONTACT_GIVEN'; readonly contact: TypedContact }
  | { readonly type: 'CHANGE'; readonly field: CreationField }
  | { readonly type: 'CONFIRM' }
  /** Somebody is there: the screen is not covered. */
  | { readonly type: 'TYPED' }
  | { readonly type: 'CODE_GIVEN'; readonly code: OneTimeCode }
  | { readonly type: 'NOTHING_RECEIVED' }
  /** « Renvoyer un code ». */
  | { readonly type: 'RESEND' }
  /** « J'ai reçu mon code ». */
  | { readonly type: 'USE_CODE' }
  | { readonly type: 'UNCOVER' }
  | { readonly type: 'CONTACT_CHOSEN'; readonly id: string }
  /** None of the contacts on file can be used today. */
  | { readonly type: 'LATER' }
  | NewPasswordEvent
  /** « Me connecter ». */
  | { readonly type: 'SIGN_IN' }
  /** « Mot de passe oublié ? ». */
  | { readonly type: 'FORGOTTEN' }
  /** « Demander un code provisoire »: another way to one's account. */
  | { readonly type: 'NEW_CODE' }
  /** « Continuer vers mes services ». */
  | { readonly type: 'FINISH' }
  | CardEvent;

/** What ends with a creation: nothing of it serves another one. */
export const noCreation = {
  creationId: undefined,
  contacts: [],
  sentTo: undefined,
  againAt: undefined,
  code: undefined,
  token: undefined,
  waitingContact: undefined,
} as const;

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): CreateAccountContext {
  const holder = holderIn(input);
  return {
    ...input,
    known: holder ? { ...input.known, nir: holder.nir, birthDate: holder.birthDate } : input.known,
    ...noCard,
    ...unsavedPassword,
    ...noCreation,
    answers: {},
    holder,
    changing: false,
    byLetter: false,
    asked: 'start',
    codeRefusal: undefined,
    pausedUntil: undefined,
    waitsUntil: undefined,
    notNow: undefined,
    noticeSentTo: undefined,
    account: undefined,
    outcome: { kind: 'left' },
  };
}

/** A card that was presented earlier in the visit, at this caisse, is not asked for again (A30). */
function holderIn({ caisse, identity }: JourneyMachineInput): CardHolderClaim | undefined {
  if (identity.level !== 'presented' || identity.caisse !== caisse) return undefined;
  const { nir, birthDate, proof } = identity;
  return { caisse, nir, birthDate, proof };
}

/** What the session learns: what was typed, the account that is open, or the card that was presented. */
export function endOf({ outcome, known, account, holder }: CreateAccountContext): JourneyEnd {
  const identity = account ?? (holder && ({ level: 'presented', ...holder } as const));
  return { outcome, known, ...(identity && { identity }) };
}

/** « Plus de 15 ans » (#171), by the date that was typed: nothing is asked of the caisse. */
export function isTooYoung({ caisse, known: { birthDate }, now }: CreateAccountContext): boolean {
  const { ownAccountAfterYears } = caisses[caisse];
  return birthDate !== undefined && !isPastOwnAccountAge(birthDate, ownAccountAfterYears, parisDateOf(now()));
}

/** @throws Error when an answer is missing. Unreachable: the chart asks all questions first. */
export function startInputOf(context: CreateAccountContext): StartInput {
  const { caisse, answers, holder } = context;
  return {
    caisse,
    civilStatus: civilStatusOf(context),
    contact: given(answers.contact),
    ...(holder && { proof: holder.proof }),
    ...(caisseKindOf(caisse) === 'cpam' && { ameli: ameliChecksOf(answers) }),
  };
}

/** @throws Error when no creation runs. Unreachable: the chart begins one first. */
export function sendInputOf({ creationId, sentTo }: CreateAccountContext): SendInput {
  return { creationId: given(creationId), ...(sentTo && { contactId: sentTo.id }) };
}

/** @throws Error when no code was typed. Unreachable: the chart asks for it first. */
export function checkInputOf({ creationId, code }: CreateAccountContext): CheckInput {
  return { creationId: given(creationId), code: given(code) };
}

/** @throws Error when an answer is missing. Unreachable: the chart asks for all three first. */
export function letterInputOf({ caisse, known: { nir, birthName }, code }: CreateAccountContext): LetterInput {
  return { caisse, nir: given(nir), birthName: given(birthName), code: given(code) };
}

/** @throws Error when there is nothing to save. Unreachable: the chart asks for the password first. */
export function createInputOf({ caisse, token, password }: CreateAccountContext): CreateInput {
  return { caisse, token: given(token), password: given(password) };
}

/** Whether the caisse's own rules take the password (#162, #271). */
export function fulfilsRules({ caisse, known: { nir, birthDate } }: CreateAccountContext, password: string): boolean {
  return nir !== undefined && checkPassword(caisseKindOf(caisse), password, { nir, birthDate }).accepted;
}
