import type { SignInContext, SignInEvent } from '#machines/sign-in/context.ts';
import type { SignInScreen, SignInWait } from '#machines/sign-in/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { FirstTime, Forgotten, Guardian } from './explanations.tsx';
import { MustChoose, NewPassword, NewPasswordAgain, PasswordChanged, TokenExpired } from './new-password.tsx';
import { Notice } from './notice.tsx';
import { NotNow, NotSavedYet, TryAgain } from './not-now.tsx';
import { Secret, TypedBirthDate, TypedNir } from './questions.tsx';
import { DoesNotMatch, Refused } from './refusals.tsx';

/** Every screen of « Me connecter ». */
export const signInScreensTable = {
  notice: Notice,
  notNow: NotNow,
  firstTime: FirstTime,
  guardian: Guardian,
  nir: TypedNir,
  secret: Secret,
  birthDate: TypedBirthDate,
  forgotten: Forgotten,
  doesNotMatch: DoesNotMatch,
  tryAgain: TryAgain,
  refused: Refused,
  mustChoose: MustChoose,
  password: NewPassword,
  confirmPassword: NewPasswordAgain,
  notSavedYet: NotSavedYet,
  tokenExpired: TokenExpired,
  passwordChanged: PasswordChanged,
} as const satisfies Record<SignInScreen, JourneyScreen<SignInContext, SignInEvent>>;

/** What the waiting screen says. */
export const signInWaits = {
  lookingWhetherItWorks: 'delay.wait',
  signingIn: 'signIn.wait.signingIn',
  saving: 'signIn.wait.saving',
  leaving: 'signIn.wait.leaving',
} as const satisfies Record<SignInWait, KioskKey>;
