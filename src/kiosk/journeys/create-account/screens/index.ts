import type { CreateAccountContext, CreateAccountEvent } from '#machines/create-account/context.ts';
import type { CreateAccountScreen, CreateAccountWait } from '#machines/create-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { SeenRib, TypedCardNumber, TypedIban } from './bank.tsx';
import { Checklist, Notice, NotRecipient, Recipient, Triage } from './beginning.tsx';
import { Check, Covered, NothingReceived, TypedCode, TypedLetterCode } from './code.tsx';
import { ContactKind, NoContact, TypedMail, TypedMobile } from './contact.tsx';
import {
  BirthPlace,
  CardBlocked,
  CardChecked,
  CardProblem,
  Civility,
  DateBesideCard,
  HasNumber,
  InsertCard,
  LivesInFrance,
  Method,
  TooYoung,
  TypedBirthDate,
  TypedBirthName,
  TypedFirstNames,
  TypedNir,
  TypedPostalCode,
  TypedUsedName,
} from './identity.tsx';
import { Created, NewPassword, NewPasswordAgain, Stopping } from './new-password.tsx';
import { NotNow, NotSavedYet, TryAgain } from './not-now.tsx';
import { OnPhone } from './on-phone.tsx';
import { Later, Letter, LetterAsked, NoNumber, Postponed, Proof, WaitingContact } from './proof.tsx';
import { AccountExists, CodeRefused, MailTaken, NotAllowed, Paused, TimeOver } from './refusals.tsx';

/** Every screen of « Créer mon compte ». */
export const createAccountScreensTable = {
  notNow: NotNow,
  triage: Triage,
  recipient: Recipient,
  notRecipient: NotRecipient,
  notice: Notice,
  onPhone: OnPhone,
  checklist: Checklist,
  noContact: NoContact,
  method: Method,
  insertCard: InsertCard,
  cardProblem: CardProblem,
  cardBirthDate: DateBesideCard,
  cardBlocked: CardBlocked,
  cardChecked: CardChecked,
  hasNumber: HasNumber,
  noNumber: NoNumber,
  nir: TypedNir,
  civility: Civility,
  birthName: TypedBirthName,
  firstNames: TypedFirstNames,
  usedName: TypedUsedName,
  birthDate: TypedBirthDate,
  tooYoung: TooYoung,
  birthPlace: BirthPlace,
  livesInFrance: LivesInFrance,
  postalCode: TypedPostalCode,
  iban: TypedIban,
  rib: SeenRib,
  cardNumber: TypedCardNumber,
  contactKind: ContactKind,
  mobile: TypedMobile,
  mail: TypedMail,
  check: Check,
  code: TypedCode,
  nothingReceived: NothingReceived,
  covered: Covered,
  codeRefused: CodeRefused,
  mailTaken: MailTaken,
  accountExists: AccountExists,
  notAllowed: NotAllowed,
  proof: Proof,
  letter: Letter,
  letterAsked: LetterAsked,
  later: Later,
  postponed: Postponed,
  letterCode: TypedLetterCode,
  waitingContact: WaitingContact,
  paused: Paused,
  tryAgain: TryAgain,
  timeOver: TimeOver,
  password: NewPassword,
  confirmPassword: NewPasswordAgain,
  stopping: Stopping,
  notSavedYet: NotSavedYet,
  created: Created,
} as const satisfies Record<CreateAccountScreen, JourneyScreen<CreateAccountContext, CreateAccountEvent>>;

/** What the waiting screen says. */
export const createAccountWaits = {
  lookingWhetherItWorks: 'delay.wait',
  readingCard: 'card.wait.readingCard',
  checkingCard: 'card.wait.checkingCard',
  sending: 'createAccount.wait.sending',
  checking: 'createAccount.wait.checking',
  postponing: 'createAccount.wait.postponing',
  creating: 'createAccount.wait.creating',
} as const satisfies Record<CreateAccountWait, KioskKey>;
