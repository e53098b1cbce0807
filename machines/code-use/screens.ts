import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « J'ai un code provisoire ». */
export const codeUseScreens = [
  'notice',
  'notNow',
  'nir',
  'birthDate',
  'code',
  'doesNotMatch',
  'tryAgain',
  'refused',
  'password',
  'confirmPassword',
  'notSavedYet',
  'tokenExpired',
  'accountActive',
] as const;
export type CodeUseScreen = (typeof codeUseScreens)[number];

/** What the waiting screen may say. */
export type CodeUseWait = 'lookingWhetherItWorks' | 'opening' | 'saving' | 'leaving';

export type CodeUseMeta = ScreenMeta<CodeUseScreen, CodeUseWait>;
