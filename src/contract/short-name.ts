import * as z from 'zod/mini';

/** Longest name by which somebody is shown to who acts for them, in characters. */
export const SHORT_NAME_MAX_LENGTH = 40;

/** « Fabrice C. »: first name and the first letter of the birth name, for the screen alone. */
export const shortNameSchema = z.string().check(z.minLength(1), z.maxLength(SHORT_NAME_MAX_LENGTH));
