import * as z from 'zod/mini';

/**
 * How far an identity is proven (I6, SECURITY « Identity and levels »), weakest first:
 * typed only; genuine card and birth date; password or code; two factors.
 */
const identityLevelSchema = z.enum(['anonymous', 'declared', 'presented', 'authenticated', 'strong']);
export type IdentityLevel = z.infer<typeof identityLevelSchema>;

export const identityLevels: readonly IdentityLevel[] = identityLevelSchema.options;

/** Whether an identity at `level` may do what asks for `needed`. */
export function reaches(level: IdentityLevel, needed: IdentityLevel): boolean {
  return identityLevels.indexOf(level) >= identityLevels.indexOf(needed);
}
