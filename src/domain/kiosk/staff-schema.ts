import * as z from 'zod/mini';
import { epochMsSchema } from '../time/instant-schema.ts';

/** SECURITY « Staff on the kiosk ». */
export const PIN_MIN_DIGITS = 8;
const PIN_MAX_DIGITS = 16;

export const staffPinSchema = z.string().check(z.regex(new RegExp(`^\\d{${PIN_MIN_DIGITS},${PIN_MAX_DIGITS}}$`)));
export type StaffPin = z.infer<typeof staffPinSchema>;

/**
 * By what an agent says who they are before the PIN (SECURITY « Staff on the kiosk »): given by the gateway, no secret, and
 * no name. Text, as it is typed.
 */
export const STAFF_NUMBER_MIN_DIGITS = 4;
export const STAFF_NUMBER_MAX_DIGITS = 9;
export const staffNumberSchema = z
  .string()
  .check(z.regex(new RegExp(`^\\d{${STAFF_NUMBER_MIN_DIGITS},${STAFF_NUMBER_MAX_DIGITS}}$`)));
export type StaffNumber = z.infer<typeof staffNumberSchema>;

const base64UrlSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));

/** Checks a PIN without holding it: Argon2id, salt of its own per agent and kiosk. */
export const pinVerifierSchema = z.readonly(
  z.object({
    algorithm: z.literal('argon2id'),
    salt: base64UrlSchema,
    hash: base64UrlSchema,
    memoryKiB: z.int().check(z.gte(8)),
    iterations: z.int().check(z.gte(1)),
    parallelism: z.int().check(z.gte(1)),
  }),
);
export type PinVerifier = z.infer<typeof pinVerifierSchema>;

/** A named agent as one kiosk knows them, until the verifier's end of life. */
export const staffAgentSchema = z.readonly(
  z.object({
    agentId: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    number: staffNumberSchema,
    displayName: z.string().check(z.minLength(1), z.maxLength(60)),
    verifier: pinVerifierSchema,
    expiresAt: epochMsSchema,
  }),
);
export type StaffAgent = z.infer<typeof staffAgentSchema>;
