import type { GuardianSignInContext, GuardianSignInEvent } from '#machines/guardian-sign-in/context.ts';
import type { GuardianSignInScreen, GuardianSignInWait } from '#machines/guardian-sign-in/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Notice } from './notice.tsx';
import { NotNow, TryAgain } from './not-now.tsx';
import { Secret, TypedNumber } from './questions.tsx';
import { DoesNotMatch, Refused } from './refusals.tsx';

/** Every screen of « Me connecter comme tuteur ». */
export const guardianSignInScreensTable = {
  notice: Notice,
  notNow: NotNow,
  number: TypedNumber,
  secret: Secret,
  doesNotMatch: DoesNotMatch,
  tryAgain: TryAgain,
  refused: Refused,
} as const satisfies Record<GuardianSignInScreen, JourneyScreen<GuardianSignInContext, GuardianSignInEvent>>;

/** What the waiting screen says. */
export const guardianSignInWaits = {
  lookingWhetherItWorks: 'delay.wait',
  signingIn: 'guardianSignIn.wait.signingIn',
} as const satisfies Record<GuardianSignInWait, KioskKey>;
