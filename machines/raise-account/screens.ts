import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Confirmer que c'est bien vous ». */
export const raiseAccountScreens = [
  'notNow',
  'impossible',
  'ways',
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  'insertCard',
  'cardProblem',
  'cardRefused',
  'paused',
  'tryAgain',
] as const;
export type RaiseAccountScreen = (typeof raiseAccountScreens)[number];

/** What the waiting screen may say. */
export type RaiseAccountWait = 'looking' | 'sending' | 'readingCard' | 'checking';

export type RaiseAccountMeta = ScreenMeta<RaiseAccountScreen, RaiseAccountWait>;
