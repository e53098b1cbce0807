import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Me connecter ». */
export const signInScreens = [
  'notice',
  'notNow',
  'firstTime',
  'guardian',
  'nir',
  'secret',
  'birthDate',
  'forgotten',
  'doesNotMatch',
  'tryAgain',
  'refused',
  'mustChoose',
  'password',
  'confirmPassword',
  'notSavedYet',
  'tokenExpired',
  'passwordChanged',
] as const;
export type SignInScreen = (typeof signInScreens)[number];

/** What the waiting screen may say. */
export type SignInWait = 'lookingWhetherItWorks' | 'signingIn' | 'saving' | 'leaving';

export type SignInMeta = ScreenMeta<SignInScreen, SignInWait>;
