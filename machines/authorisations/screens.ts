import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of « Mes autorisations ». */
export const authorisationsScreens = [
  'overview',
  'notNow',
  'question',
  'openedByCode',
  'currentPassword',
  'withdrawing',
  'notSavedYet',
  'outcomeUnknown',
  'given',
  'withdrawn',
  'refused',
] as const;
export type AuthorisationsScreen = (typeof authorisationsScreens)[number];

/** What the waiting screen may say. */
export type AuthorisationsWait = 'reading' | 'saving';

export type AuthorisationsMeta = ScreenMeta<AuthorisationsScreen, AuthorisationsWait>;
