import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « Mot de passe oublié ». */
export const forgottenPasswordScreens = [
  'notice',
  'notNow',
  'nir',
  'birthName',
  'birthDate',
  'letterCode',
  'contact',
  'contacts',
  'noContact',
  'code',
  'nothingReceived',
  'covered',
  'codeRefused',
  'paused',
  'tryAgain',
  'timeOver',
  'letterAsked',
  'linkAsked',
  'password',
  'confirmPassword',
  'stopping',
  'notSavedYet',
  'passwordChanged',
] as const;
export type ForgottenPasswordScreen = (typeof forgottenPasswordScreens)[number];

/** What the waiting screen may say. */
export type ForgottenPasswordWait = 'lookingWhetherItWorks' | 'looking' | 'sending' | 'checking' | 'saving';

export type ForgottenPasswordMeta = ScreenMeta<ForgottenPasswordScreen, ForgottenPasswordWait>;
