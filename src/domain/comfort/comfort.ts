import type { LanguageId } from '../language.ts';

/** Text sizes in percent (A18). */
export const textSizes = [100, 150, 200] as const;
export type TextSize = (typeof textSizes)[number];

/** « Version contrastée » in two directions (#143, A19). */
export const contrasts = ['normal', 'dark-on-light', 'light-on-dark'] as const;
export type Contrast = (typeof contrasts)[number];

/** What a site sets for every new session. */
export interface ComfortDefaults {
  readonly textSize: TextSize;
  readonly contrast: Contrast;
  /** Everything that is touched stays in the low zone (A23). */
  readonly reach: boolean;
  /** Idle times are multiplied (A27). */
  readonly moreTime: boolean;
  /** False: nothing moves (A40). */
  readonly motion: boolean;
}

/** What a visitor sets for one session; it dies with the session (A50). */
export interface Comfort extends ComfortDefaults {
  readonly language: LanguageId;
}

/** One setting changed: `{ textSize: 150 }`. */
export type ComfortChange = {
  readonly [Setting in keyof Comfort]?: Comfort[Setting];
};

export const plainComfort: ComfortDefaults = {
  textSize: 100,
  contrast: 'normal',
  reach: false,
  moreTime: false,
  motion: true,
};
