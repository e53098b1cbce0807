import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Gérer mon compte ». */
export const manageAccountScreens = [
  'menu',
  'openedByCode',
  'notNow',
  'currentPassword',
  'password',
  'confirmPassword',
  'notSavedYet',
  'outcomeUnknown',
  'passwordChanged',
  'refused',
  'history',
  'historyNotNow',
] as const;
export type ManageAccountScreen = (typeof manageAccountScreens)[number];

/** What the waiting screen may say. */
export type ManageAccountWait = 'lookingWhetherItWorks' | 'saving' | 'readingHistory';

export type ManageAccountMeta = ScreenMeta<ManageAccountScreen, ManageAccountWait>;
