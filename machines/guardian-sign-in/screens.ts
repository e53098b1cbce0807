import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Me connecter comme tuteur ». */
export const guardianSignInScreens = [
  'notice',
  'notNow',
  'number',
  'secret',
  'doesNotMatch',
  'tryAgain',
  'refused',
] as const;
export type GuardianSignInScreen = (typeof guardianSignInScreens)[number];

/** What the waiting screen may say. */
export type GuardianSignInWait = 'lookingWhetherItWorks' | 'signingIn';

export type GuardianSignInMeta = ScreenMeta<GuardianSignInScreen, GuardianSignInWait>;
