import type { ScreenMeta } from '../common/screen-meta.ts';

/** Every screen of « M'informer ». */
export const informationScreens = [
  'home',
  'menu',
  'sheets',
  'sheet',
  'search',
  'results',
  'news',
  'allNews',
  'article',
  'questions',
  'answer',
  'links',
  'link',
  'page',
] as const;
export type InformationScreen = (typeof informationScreens)[number];

export type InformationMeta = ScreenMeta<InformationScreen>;
