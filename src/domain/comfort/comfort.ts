import * as z from 'zod/mini';
import { languageIdSchema } from '../language.ts';

/** Text size in percent (A18). */
const textSizeSchema = z.union([z.literal(100), z.literal(150), z.literal(200)]);
export type TextSize = z.infer<typeof textSizeSchema>;
export const textSizes: readonly TextSize[] = [100, 150, 200];

/** « Version contrastée » in two directions (#143, A19). */
const contrastSchema = z.enum(['normal', 'dark-on-light', 'light-on-dark']);
export type Contrast = z.infer<typeof contrastSchema>;
export const contrasts: readonly Contrast[] = contrastSchema.options;

const settings = z.object({
  textSize: textSizeSchema,
  contrast: contrastSchema,
  /** Everything that is touched stays in the low zone (A23). */
  reach: z.boolean(),
  /** Idle times are multiplied (A27). */
  moreTime: z.boolean(),
  /** False: nothing moves (A40). */
  motion: z.boolean(),
});

/** What a site sets for every new session. */
export const comfortDefaultsSchema = z.readonly(settings);
export type ComfortDefaults = z.infer<typeof comfortDefaultsSchema>;

/** What a visitor sets for one session; it dies with the session (A50). */
export const comfortSchema = z.readonly(z.extend(settings, { language: languageIdSchema }));
export type Comfort = z.infer<typeof comfortSchema>;

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
