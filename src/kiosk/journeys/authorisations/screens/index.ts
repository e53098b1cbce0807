import type { AuthorisationsContext, AuthorisationsEvent } from '#machines/authorisations/context.ts';
import type { AuthorisationsScreen, AuthorisationsWait } from '#machines/authorisations/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Given, NotNow, NotSavedYet, OutcomeUnknown, Refused, Withdrawn } from './after-saving.tsx';
import { CurrentPassword, OpenedByCode, Question, Withdrawing } from './changing.tsx';
import { Overview } from './overview.tsx';

/** Every screen of « Mes autorisations ». */
export const authorisationsScreensTable = {
  overview: Overview,
  notNow: NotNow,
  question: Question,
  openedByCode: OpenedByCode,
  currentPassword: CurrentPassword,
  withdrawing: Withdrawing,
  notSavedYet: NotSavedYet,
  outcomeUnknown: OutcomeUnknown,
  given: Given,
  withdrawn: Withdrawn,
  refused: Refused,
} as const satisfies Record<AuthorisationsScreen, JourneyScreen<AuthorisationsContext, AuthorisationsEvent>>;

/** What the waiting screen says. */
export const authorisationsWaits = {
  reading: 'authorisations.wait.reading',
  saving: 'authorisations.wait.saving',
} as const satisfies Record<AuthorisationsWait, KioskKey>;
