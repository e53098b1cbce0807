import * as z from 'zod/mini';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { base64UrlLength } from './bytes/base64url.ts';

/** What the last character of an unpadded base64url text may be, by the bytes left over. */
const LAST_CHARACTERS = ['', '[AQgw]', '[AEIMQUYcgkosw048]'] as const;

/** Exactly `byteLength` bytes as canonical base64url text, kept as text. */
export function base64UrlOf(byteLength: number): z.ZodMiniString {
  const last = LAST_CHARACTERS[byteLength % 3] ?? '';
  const free = base64UrlLength(byteLength) - (last === '' ? 0 : 1);
  return z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${free}}${last}$`)));
}

/**
 * 1 to `maxBytes` bytes as base64url text, kept as text. Whether the spelling is canonical is
 * judged by `fromBase64Url`, which reads it.
 */
export function base64UrlUpTo(maxBytes: number): z.ZodMiniString {
  return z.string().check(z.maxLength(base64UrlLength(maxBytes)), z.regex(/^[A-Za-z0-9_-]{2,}$/));
}

/** Exactly `byteLength` bytes in lower-case hexadecimal, kept as text. */
export function hexOf(byteLength: number): z.ZodMiniString {
  return z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * byteLength}}$`)));
}

/** A count or a size: a whole number from 0 to 2^53 − 1. */
export const countSchema = z.int().check(z.nonnegative());

/** A word of the programs, never of a person: `provisionalCode.slip`, `printerJammed`… */
export const wordSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/));

/** A version of one of our programs, as its build names it: `0.1.0+3f2a91c`. */
export const versionSchema = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,59}$/));

/** An object schema of the domain that refuses unknown members: the network carries only members that a reader uses. */
export function strictly<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodMiniReadonly<z.ZodMiniObject<Shape, z.core.$strip>>,
): z.ZodMiniReadonly<z.ZodMiniObject<Shape, z.core.$strict>> {
  return z.readonly(z.strictObject(schema.def.innerType.shape));
}

/** Instants inside signed bytes take six bytes: until the year 10889. */
export const INSTANT_BYTES = 6;

/** An instant that fits in signed bytes. */
export const wireInstantSchema = epochMsSchema.check(z.lte(2 ** (8 * INSTANT_BYTES) - 1));
