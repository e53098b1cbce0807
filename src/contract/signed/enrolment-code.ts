import * as z from 'zod/mini';
import type { RandomBytes } from '#domain/random.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 13 characters of 5 bits: 65 bits, over the 60 that SECURITY « Demonstration » asks for. */
export const ENROLMENT_CODE_LENGTH = 13;

/**
 * An enrolment code as it travels and as it is hashed: 13 characters of Crockford base32, upper
 * case, without separators.
 */
export const enrolmentCodeSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{13}$/));
export type EnrolmentCode = z.infer<typeof enrolmentCodeSchema>;

/** Draws a code; every one is equally likely, since 256 is a multiple of 32. */
export function drawEnrolmentCode(random: RandomBytes): EnrolmentCode {
  const drawn = [...random(ENROLMENT_CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return enrolmentCodeSchema.parse(drawn.join(''));
}

/** As an admin reads it aloud: `7F3K-9QWM-2T0XA`. */
export function formatEnrolmentCode(code: EnrolmentCode): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}

/**
 * Reads a typed code; undefined when it is none. Case, spaces and dashes of any kind do not matter; O is read as zero,
 * I and L as one (Crockford).
 */
export function readEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return enrolmentCodeSchema.safeParse(plain).data;
}
