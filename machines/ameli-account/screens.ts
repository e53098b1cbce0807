import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the ameli account. */
export const ameliAccountScreens = [
  'notNow',
  'refused',
  'overview',
  'toComplete',
  'delays',
  'contact',
  'procedures',
  'procedure',
  'ownInformation',
  'stepUp',
  'partNotNow',
  'payments',
  'recentPayments',
  'filter',
  'payment',
  'leaves',
  'accidents',
  'deductions',
  'prevention',
] as const;
export type AmeliAccountScreen = (typeof ameliAccountScreens)[number];

/** What the waiting screen may say. */
export type AmeliAccountWait = 'reading' | 'readingPart';

export type AmeliAccountMeta = ScreenMeta<AmeliAccountScreen, AmeliAccountWait>;
