import * as z from 'zod/mini';
import { languageIds } from './language.ts';

export const languageIdSchema = z.enum(languageIds);
