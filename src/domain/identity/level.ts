/**
 * How far an identity is proven (I6, SECURITY « Identity and levels »), weakest first:
 * typed only; genuine card and birth date; password or code; two factors.
 */
export const identityLevels = ['anonymous', 'declared', 'presented', 'authenticated', 'strong'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** Whether an identity at `level` may do what asks for `needed`. */
export function reaches(level: IdentityLevel, needed: IdentityLevel): boolean {
  return identityLevels.indexOf(level) >= identityLevels.indexOf(needed);
}
