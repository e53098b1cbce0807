import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of the journey « S'identifier avec FranceConnect ». */
export const franceConnectScreens = ['notice', 'notNow', 'scan', 'onPhone', 'characters', 'tryAgain', 'over'] as const;
export type FranceConnectScreen = (typeof franceConnectScreens)[number];

/** What the waiting screen may say. */
export type FranceConnectWait = 'lookingWhetherItWorks' | 'drawing' | 'opening' | 'leaving';

export type FranceConnectMeta = ScreenMeta<FranceConnectScreen, FranceConnectWait>;
