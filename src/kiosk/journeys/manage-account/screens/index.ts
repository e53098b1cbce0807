import type { ManageAccountContext, ManageAccountEvent } from '#machines/manage-account/context.ts';
import type { ManageAccountScreen, ManageAccountWait } from '#machines/manage-account/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { NotSavedYet, OutcomeUnknown, PasswordChanged, Refused } from './after-saving.tsx';
import { History } from './history.tsx';
import { Menu } from './menu.tsx';
import { OpenedByCode } from './opened-by-code.tsx';
import { HistoryNotNow, NotNow } from './not-now.tsx';
import { CurrentPassword, NewPassword, NewPasswordAgain } from './passwords.tsx';

/** Every screen of « Gérer mon compte ». */
export const manageAccountScreensTable = {
  menu: Menu,
  openedByCode: OpenedByCode,
  notNow: NotNow,
  currentPassword: CurrentPassword,
  password: NewPassword,
  confirmPassword: NewPasswordAgain,
  notSavedYet: NotSavedYet,
  outcomeUnknown: OutcomeUnknown,
  passwordChanged: PasswordChanged,
  refused: Refused,
  history: History,
  historyNotNow: HistoryNotNow,
} as const satisfies Record<ManageAccountScreen, JourneyScreen<ManageAccountContext, ManageAccountEvent>>;

/** What the waiting screen says. */
export const manageAccountWaits = {
  lookingWhetherItWorks: 'manageAccount.wait.lookingWhetherItWorks',
  saving: 'manageAccount.wait.saving',
  readingHistory: 'manageAccount.wait.readingHistory',
} as const satisfies Record<ManageAccountWait, KioskKey>;
