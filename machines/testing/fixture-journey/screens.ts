import type { ScreenMeta } from '../../common/screen-meta.ts';

export const fixtureScreens = ['question', 'answer', 'result'] as const;
export type FixtureScreen = (typeof fixtureScreens)[number];

export type FixtureMeta = ScreenMeta<FixtureScreen, 'working'>;
