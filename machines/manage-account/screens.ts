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
  'contacts',
  'contactsNotNow',
  'contactPassword',
  'contactTryAgain',
  'newMobile',
  'newMail',
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  'contactNotSavedYet',
  'contactUnknown',
  'contactChanged',
  'mailTaken',
  'contactRefused',
  'contactPaused',
] as const;
export type ManageAccountScreen = (typeof manageAccountScreens)[number];

/** What the waiting screen may say. */
export type ManageAccountWait =
  | 'lookingWhetherItWorks'
  | 'saving'
  | 'readingHistory'
  | 'readingContacts'
  | 'confirming'
  | 'sendingContactCode'
  | 'changingContact';

export type ManageAccountMeta = ScreenMeta<ManageAccountScreen, ManageAccountWait>;
