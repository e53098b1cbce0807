import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of « Mon compte ». */
export const myAccountScreens = [
  'notNow',
  'refused',
  'nobodyChosen',
  'overview',
  'alerts',
  'money',
  'lastPayment',
  'payments',
  'payment',
  'paymentsNotNow',
  'rights',
  'debts',
  'resources',
  'profile',
  'agenda',
  'calendar',
  'contact',
  'pajemploi',
  'files',
  'fileNotConfirmed',
  'fileOver',
  'following',
  'changes',
  'requests',
  'guide',
] as const;
export type MyAccountScreen = (typeof myAccountScreens)[number];

/** What the waiting screen may say. */
export type MyAccountWait = 'reading' | 'readingPayments' | 'choosingFile';

export type MyAccountMeta = ScreenMeta<MyAccountScreen, MyAccountWait>;
