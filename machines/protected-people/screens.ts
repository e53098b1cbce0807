import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Choisir la personne protégée ». */
export const protectedPeopleScreens = ['list', 'none', 'notNow', 'chosen', 'tryAgain', 'guardianshipOver'] as const;
export type ProtectedPeopleScreen = (typeof protectedPeopleScreens)[number];

/** What the waiting screen may say. */
export type ProtectedPeopleWait = 'reading' | 'choosing';

export type ProtectedPeopleMeta = ScreenMeta<ProtectedPeopleScreen, ProtectedPeopleWait>;
