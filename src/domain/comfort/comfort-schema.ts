import * as z from 'zod/mini';
import { languageIdSchema } from '../language-schema.ts';
import { contrasts, textSizes, type Comfort, type ComfortDefaults } from './comfort.ts';

const settings = z.object({
  textSize: z.literal(textSizes),
  contrast: z.enum(contrasts),
  reach: z.boolean(),
  moreTime: z.boolean(),
  motion: z.boolean(),
});

export const comfortDefaultsSchema = z.readonly(settings) satisfies z.ZodMiniType<ComfortDefaults>;

export const comfortSchema = z.readonly(
  z.extend(settings, { language: languageIdSchema }),
) satisfies z.ZodMiniType<Comfort>;
