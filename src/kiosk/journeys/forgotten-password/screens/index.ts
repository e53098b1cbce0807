import type { ForgottenPasswordContext, ForgottenPasswordEvent } from '#machines/forgotten-password/context.ts';
import type { ForgottenPasswordScreen, ForgottenPasswordWait } from '#machines/forgotten-password/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Contact, Contacts, NoContact } from './contact.tsx';
import { Covered, LetterAsked, LinkAsked, NothingReceived } from './messages.tsx';
import { NewPassword, NewPasswordAgain, PasswordChanged, Stopping } from './new-password.tsx';
import { NotNow, NotSavedYet, TryAgain } from './not-now.tsx';
import { Notice } from './notice.tsx';
import { TypedBirthDate, TypedBirthName, TypedCode, TypedLetterCode, TypedNir } from './questions.tsx';
import { CodeRefused, Paused, TimeOver } from './refusals.tsx';

/** Every screen of « Mot de passe oublié ». */
export const forgottenPasswordScreensTable = {
  notice: Notice,
  notNow: NotNow,
  nir: TypedNir,
  birthName: TypedBirthName,
  birthDate: TypedBirthDate,
  letterCode: TypedLetterCode,
  contact: Contact,
  contacts: Contacts,
  noContact: NoContact,
  code: TypedCode,
  nothingReceived: NothingReceived,
  covered: Covered,
  codeRefused: CodeRefused,
  paused: Paused,
  tryAgain: TryAgain,
  timeOver: TimeOver,
  letterAsked: LetterAsked,
  linkAsked: LinkAsked,
  password: NewPassword,
  confirmPassword: NewPasswordAgain,
  stopping: Stopping,
  notSavedYet: NotSavedYet,
  passwordChanged: PasswordChanged,
} as const satisfies Record<ForgottenPasswordScreen, JourneyScreen<ForgottenPasswordContext, ForgottenPasswordEvent>>;

/** What the waiting screen says. */
export const forgottenPasswordWaits = {
  lookingWhetherItWorks: 'delay.wait',
  looking: 'forgottenPassword.wait.looking',
  sending: 'forgottenPassword.wait.sending',
  checking: 'forgottenPassword.wait.checking',
  saving: 'forgottenPassword.wait.saving',
} as const satisfies Record<ForgottenPasswordWait, KioskKey>;
