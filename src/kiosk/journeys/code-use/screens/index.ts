import type { CodeUseContext, CodeUseEvent } from '#machines/code-use/context.ts';
import type { CodeUseScreen, CodeUseWait } from '#machines/code-use/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { AccountActive } from './account-active.tsx';
import { Code } from './code.tsx';
import { TypedBirthDate, TypedNir } from './identity.tsx';
import { NotNow, NotSavedYet, TryAgain } from './not-now.tsx';
import { Notice } from './notice.tsx';
import { ConfirmPassword, Password } from './password.tsx';
import { DoesNotMatch, Refused, TokenExpired } from './refusals.tsx';

/** Every screen of « J'ai un code provisoire ». */
export const codeUseScreensTable = {
  notice: Notice,
  notNow: NotNow,
  nir: TypedNir,
  birthDate: TypedBirthDate,
  code: Code,
  doesNotMatch: DoesNotMatch,
  tryAgain: TryAgain,
  refused: Refused,
  password: Password,
  confirmPassword: ConfirmPassword,
  notSavedYet: NotSavedYet,
  tokenExpired: TokenExpired,
  accountActive: AccountActive,
} as const satisfies Record<CodeUseScreen, JourneyScreen<CodeUseContext, CodeUseEvent>>;

/** What the waiting screen says. */
export const codeUseWaits = {
  lookingWhetherItWorks: 'delay.wait',
  opening: 'codeUse.wait.opening',
  saving: 'codeUse.wait.saving',
  leaving: 'codeUse.wait.leaving',
} as const satisfies Record<CodeUseWait, KioskKey>;
