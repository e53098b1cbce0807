import type { ProtectedPeopleContext, ProtectedPeopleEvent } from '#machines/protected-people/context.ts';
import type { ProtectedPeopleScreen, ProtectedPeopleWait } from '#machines/protected-people/screens.ts';
import type { JourneyScreen } from '#kiosk/shell/journey-screen.ts';
import type { KioskKey } from '#kiosk/texts/texts.ts';
import { Chosen } from './chosen.tsx';
import { List, None } from './list.tsx';
import { GuardianshipOver, NotNow, TryAgain } from './refusals.tsx';

/** Every screen of « Choisir la personne protégée ». */
export const protectedPeopleScreensTable = {
  list: List,
  none: None,
  notNow: NotNow,
  chosen: Chosen,
  tryAgain: TryAgain,
  guardianshipOver: GuardianshipOver,
} as const satisfies Record<ProtectedPeopleScreen, JourneyScreen<ProtectedPeopleContext, ProtectedPeopleEvent>>;

/** What the waiting screen says. */
export const protectedPeopleWaits = {
  reading: 'protectedPeople.wait.reading',
  choosing: 'protectedPeople.wait.choosing',
} as const satisfies Record<ProtectedPeopleWait, KioskKey>;
